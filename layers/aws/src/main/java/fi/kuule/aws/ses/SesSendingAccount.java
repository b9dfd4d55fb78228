package fi.kuule.aws.ses;

import fi.kuule.mail.SendingAccount;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/** The quota of this account at SES. SES allows one such question a second. */
public final class SesSendingAccount implements SendingAccount {
    private static final SendingQuota NOTHING = new SendingQuota(0, 0, 0);
    private final SesV2Client ses;

    public SesSendingAccount(SesV2Client ses) {
        this.ses = ses;
    }

    /** Nothing while SES has switched sending off. */
    @Override
    public SendingQuota quota() {
        GetAccountResponse account = ses.getAccount(request -> {});
        return Boolean.FALSE.equals(account.sendingEnabled())
                ? NOTHING
                : quota(account.sendQuota(), Boolean.FALSE.equals(account.productionAccessEnabled()));
    }

    /** SES says -1 for a day without limit. */
    private static SendingQuota quota(SendQuota quota, boolean sandbox) {
        long perDay = quota.max24HourSend().longValue();
        return new SendingQuota(
                perDay < 0 ? Long.MAX_VALUE : perDay,
                quota.sentLast24Hours().longValue(),
                quota.maxSendRate(),
                sandbox);
    }
}
