package fi.kuule.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.StubService;
import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.readiness.DnsRecord;
import fi.kuule.readiness.Look;
import fi.kuule.readiness.SendingIdentity;
import fi.kuule.readiness.SendingSetup.MailEventType;
import fi.kuule.readiness.SendingStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SesSendingSetupTest {
    private static final SenderDomain DOMAIN = new SenderDomain("mallila.example");
    private final StubService service = new StubService();
    private final SesSendingSetup setup = new SesSendingSetup(new AwsClients(service.environment()).ses(), "kuule");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aVerifiedDomainComesWithItsKeysAndItsMailFrom() {
        service.answer("""
                {"IdentityType": "DOMAIN", "VerifiedForSendingStatus": true, "VerificationStatus": "SUCCESS",
                 "DkimAttributes": {"SigningEnabled": true, "Status": "SUCCESS", "Tokens": ["abc", "def"]},
                 "MailFromAttributes": {"MailFromDomain": "Bounce.mallila.example", "MailFromDomainStatus": "SUCCESS",
                  "BehaviorOnMxFailure": "USE_DEFAULT_VALUE"}}""");
        assertEquals(
                new Look.Seen<>(Optional.of(new SendingIdentity(
                        true,
                        new SendingIdentity.Dkim(
                                true,
                                true,
                                List.of(
                                        cname("abc._domainkey.mallila.example", "abc.dkim.amazonses.com"),
                                        cname("def._domainkey.mallila.example", "def.dkim.amazonses.com"))),
                        Optional.of(new SendingIdentity.MailFrom("bounce.mallila.example", true))))),
                setup.identity(DOMAIN));
        assertEquals(1, service.requests.size());
    }

    private static DnsRecord cname(String name, String value) {
        return new DnsRecord(DnsRecord.Type.CNAME, name, value);
    }

    @Test
    void keysStandWhereTheServiceSays() {
        service.answer("""
                {"VerifiedForSendingStatus": false,
                 "DkimAttributes": {"SigningEnabled": true, "Status": "PENDING", "Tokens": ["abc"], "SigningHostedZone": "x1.dkim.eu-north-1.amazonses.com"},
                 "MailFromAttributes": {"BehaviorOnMxFailure": "USE_DEFAULT_VALUE"}}""");
        assertEquals(
                new Look.Seen<>(Optional.of(new SendingIdentity(
                        false,
                        new SendingIdentity.Dkim(
                                true,
                                false,
                                List.of(cname(
                                        "abc._domainkey.mallila.example", "abc.x1.dkim.eu-north-1.amazonses.com"))),
                        Optional.empty()))),
                setup.identity(DOMAIN));
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "FAILED", "TEMPORARY_FAILURE", "A_STATUS_OF_TOMORROW"})
    void aMailFromThatIsNotFoundIsNotConfirmed(String status) {
        service.answer(
                "{\"VerifiedForSendingStatus\":true,\"MailFromAttributes\":{\"MailFromDomain\":\"b.mallila.example\","
                        + "\"MailFromDomainStatus\":\"" + status + "\"}}");
        assertEquals(
                new Look.Seen<>(Optional.of(new SendingIdentity(
                        true,
                        new SendingIdentity.Dkim(false, false, List.of()),
                        Optional.of(new SendingIdentity.MailFrom("b.mallila.example", false))))),
                setup.identity(DOMAIN));
    }

    @Test
    void onlyWhatGoesToEventBridgeAndIsOnIsReported() {
        service.answer("""
                {"EventDestinations": [
                  {"Name": "events", "Enabled": true, "MatchingEventTypes": ["SEND", "BOUNCE", "OPEN", "OF_TOMORROW"],
                   "EventBridgeDestination": {"EventBusArn": "arn:aws:events:eu-north-1:123456789012:event-bus/default"}},
                  {"Name": "off", "Enabled": false, "MatchingEventTypes": ["REJECT"],
                   "EventBridgeDestination": {"EventBusArn": "arn:aws:events:eu-north-1:123456789012:event-bus/default"}},
                  {"Name": "topic", "Enabled": true, "MatchingEventTypes": ["COMPLAINT"],
                   "SnsDestination": {"TopicArn": "arn:aws:sns:eu-north-1:123456789012:mails"}}]}""");
        assertEquals(
                new Look.Seen<>(Optional.of(Set.of(MailEventType.SEND, MailEventType.BOUNCE))), setup.reportedEvents());
    }

    @Test
    void whatTheServiceDoesNotHaveIsMissing() {
        service.fail(404, "NotFoundException", "Email identity mallila.example does not exist.");
        assertEquals(new Look.Seen<>(Optional.empty()), setup.identity(DOMAIN));
        assertEquals(new Look.Seen<>(Optional.empty()), setup.reportedEvents());
    }

    /** Asked once: a question that is repeated is throttled longer. */
    @ParameterizedTest
    @CsvSource({
        "429,TooManyRequestsException",
        "400,ThrottlingException",
        "403,AccessDeniedException",
        "500,InternalServiceError",
        "0,hangs up"
    })
    void whatIsNotAnsweredIsNotSeenAndNotAskedAgain(int status, String error) {
        if (status == 0) service.hangUp();
        else service.fail(status, error, "no");
        assertEquals(new Look.Unseen<>(), setup.identity(DOMAIN));
        assertEquals(new Look.Unseen<>(), setup.reportedEvents());
        assertEquals(new Look.Unseen<>(), setup.standing());
        if (status > 0) assertEquals(3, service.requests.size());
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,HEALTHY,50000,HEALTHY,50000",
        "false,true,HEALTHY,200,HEALTHY,200",
        "true,true,PROBATION,50000,UNDER_REVIEW,50000",
        "true,false,SHUTDOWN,-1,STOPPED,9223372036854775807"
    })
    void theAccountStandsAsTheServiceSays(
            boolean production,
            boolean enabled,
            String status,
            long perDay,
            SendingStanding.Reputation reputation,
            long quota) {
        service.answer("{\"ProductionAccessEnabled\":" + production + ",\"SendingEnabled\":" + enabled
                + ",\"EnforcementStatus\":\"" + status + "\",\"SendQuota\":{\"Max24HourSend\":" + perDay
                + ",\"SentLast24Hours\":7,\"MaxSendRate\":14}}");
        assertEquals(
                new Look.Seen<>(new SendingStanding(production, enabled, reputation, new SendingQuota(quota, 7, 14))),
                setup.standing());
    }

    @Test
    void bouncesAreReceivedInTheRegionOfTheAccount() {
        assertEquals("feedback-smtp.eu-north-1.amazonses.com", setup.bounceServer());
    }
}
