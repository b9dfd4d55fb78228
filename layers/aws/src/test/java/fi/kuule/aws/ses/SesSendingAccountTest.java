package fi.kuule.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.StubService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SesSendingAccountTest {
    @ParameterizedTest
    @CsvSource({
        "true,200,195,1,5",
        "true,50000,0,14,720",
        "true,200,200,1,0",
        "true,-1,70000,2.5,120",
        "false,50000,0,14,0"
    })
    void theNextMinuteHoldsWhatRateAndDayAllow(boolean enabled, long perDay, long sent, double perSecond, long minute) {
        try (StubService ses = new StubService()) {
            ses.answer("{\"SendingEnabled\":" + enabled + ",\"SendQuota\":{\"Max24HourSend\":" + perDay
                    + ",\"SentLast24Hours\":" + sent + ",\"MaxSendRate\":" + perSecond + "}}");
            SesSendingAccount account = new SesSendingAccount(new AwsClients(ses.environment()).ses());
            assertEquals(minute, account.quota().within(60));
        }
    }
}
