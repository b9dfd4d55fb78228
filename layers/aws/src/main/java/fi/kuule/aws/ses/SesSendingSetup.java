package fi.kuule.aws.ses;

import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.readiness.DnsRecord;
import fi.kuule.readiness.Look;
import fi.kuule.readiness.SendingIdentity;
import fi.kuule.readiness.SendingSetup;
import fi.kuule.readiness.SendingStanding;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.DkimAttributes;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.MailFromAttributes;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainStatus;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/**
 * SES about itself. It allows one question of a kind a second: one that is throttled, refused, or not answered in a few seconds is not
 * seen, and not asked again.
 */
public final class SesSendingSetup implements SendingSetup {
    /** Three questions are asked in one run of a function, which has to answer itself. */
    private static final AwsRequestOverrideConfiguration SOON = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(4))
            .build();

    /** Where DKIM's keys stand unless SES names another place. */
    private static final String SIGNING_ZONE = "dkim.amazonses.com";

    private final SesV2Client ses;
    private final String configurationSet;

    public SesSendingSetup(SesV2Client ses, String configurationSet) {
        this.ses = ses;
        this.configurationSet = configurationSet;
    }

    @Override
    public Look<Optional<SendingIdentity>> identity(SenderDomain domain) {
        return found(() -> identity(
                domain,
                ses.getEmailIdentity(
                        request -> request.emailIdentity(domain.value()).overrideConfiguration(SOON))));
    }

    @Override
    public Look<Optional<Set<MailEventType>>> reportedEvents() {
        return found(() -> events(ses.getConfigurationSetEventDestinations(request ->
                        request.configurationSetName(configurationSet).overrideConfiguration(SOON))
                .eventDestinations()));
    }

    @Override
    public Look<SendingStanding> standing() {
        return look(() -> standing(ses.getAccount(request -> request.overrideConfiguration(SOON))));
    }

    @Override
    public String bounceServer() {
        return "feedback-smtp." + ses.serviceClientConfiguration().region().id() + ".amazonses.com";
    }

    private static SendingIdentity identity(SenderDomain domain, GetEmailIdentityResponse identity) {
        return new SendingIdentity(
                Boolean.TRUE.equals(identity.verifiedForSendingStatus()),
                Optional.ofNullable(identity.dkimAttributes())
                        .map(dkim -> dkim(domain, dkim))
                        .orElse(new SendingIdentity.Dkim(false, false, List.of())),
                Optional.ofNullable(identity.mailFromAttributes()).flatMap(SesSendingSetup::mailFrom));
    }

    private static SendingIdentity.Dkim dkim(SenderDomain domain, DkimAttributes dkim) {
        String zone = Optional.ofNullable(dkim.signingHostedZone())
                .filter(named -> !named.isBlank())
                .orElse(SIGNING_ZONE);
        return new SendingIdentity.Dkim(
                Boolean.TRUE.equals(dkim.signingEnabled()),
                dkim.status() == DkimStatus.SUCCESS,
                dkim.tokens().stream()
                        .map(token -> new DnsRecord(
                                DnsRecord.Type.CNAME, token + "._domainkey." + domain.value(), token + "." + zone))
                        .toList());
    }

    private static Optional<SendingIdentity.MailFrom> mailFrom(MailFromAttributes own) {
        return Optional.ofNullable(own.mailFromDomain())
                .filter(name -> !name.isBlank())
                .map(name -> new SendingIdentity.MailFrom(
                        name.toLowerCase(Locale.ROOT), own.mailFromDomainStatus() == MailFromDomainStatus.SUCCESS));
    }

    /** Only what goes to EventBridge comes to mail-events. */
    private static Set<MailEventType> events(List<EventDestination> destinations) {
        Set<MailEventType> types = EnumSet.noneOf(MailEventType.class);
        for (EventDestination destination : destinations)
            if (Boolean.TRUE.equals(destination.enabled()) && destination.eventBridgeDestination() != null)
                for (MailEventType type : MailEventType.values())
                    if (destination.matchingEventTypesAsStrings().contains(type.name())) types.add(type);
        return types;
    }

    private static SendingStanding standing(GetAccountResponse account) {
        return new SendingStanding(
                Boolean.TRUE.equals(account.productionAccessEnabled()),
                !Boolean.FALSE.equals(account.sendingEnabled()),
                switch (Optional.ofNullable(account.enforcementStatus()).orElse("")) {
                    case "SHUTDOWN" -> SendingStanding.Reputation.STOPPED;
                    case "PROBATION" -> SendingStanding.Reputation.UNDER_REVIEW;
                    default -> SendingStanding.Reputation.HEALTHY;
                },
                quota(account));
    }

    private static SendingQuota quota(GetAccountResponse account) {
        long perDay = account.sendQuota().max24HourSend().longValue();
        return new SendingQuota(
                perDay < 0 ? Long.MAX_VALUE : perDay,
                account.sendQuota().sentLast24Hours().longValue(),
                account.sendQuota().maxSendRate());
    }

    private static <T> Look<Optional<T>> found(Supplier<T> question) {
        return look(() -> {
            try {
                return Optional.of(question.get());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private static <T> Look<T> look(Supplier<T> question) {
        try {
            return new Look.Seen<>(question.get());
        } catch (SdkException e) {
            return new Look.Unseen<>();
        }
    }
}
