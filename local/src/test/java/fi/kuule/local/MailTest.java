package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.local.ses.SesSettings;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendQuota;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** The sending service as the SDK's own client finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {
    private static final JsonMapper JSON = new JsonMapper();
    private SmallCloud small;
    private SesV2Client ses;

    @BeforeAll
    void start() {
        small = SmallCloud.start();
        ses = small.clients.ses();
    }

    @AfterAll
    void stop() {
        ses.close();
        small.close();
    }

    @BeforeEach
    void usual() {
        ScriptedHandler.reset();
        small.cloud.changeMailSettings(SesSettings.usual());
    }

    private static SendEmailRequest mail(String to, Consumer<SendEmailRequest.Builder> change) {
        SendEmailRequest.Builder request = SendEmailRequest.builder()
                .fromEmailAddress("Kuule <kuule@example.org>")
                .destination(destination -> destination.toAddresses(to))
                .configurationSetName("MailSet")
                .emailTags(MessageTag.builder().name("mail").value("i0-abc").build())
                .content(content -> content.simple(simple -> simple.subject(subject -> subject.data("Kysymys äidille"))
                        .headers(MessageHeader.builder()
                                .name("Content-Language")
                                .value("fi")
                                .build())
                        .body(body -> body.html(
                                        html -> html.data(
                                                "<html><body><a href=\"http://localhost:1/s/x?a=1&amp;b=2\">9</a></body></html>"))
                                .text(text -> text.data("hei")))));
        change.accept(request);
        return request.build();
    }

    private String send(String to) {
        return ses.sendEmail(mail(to, request -> {})).messageId();
    }

    private static List<String> events() {
        return ScriptedHandler.calls("MailWatcher").stream()
                .map(call -> json(call.event()).path("detail").path("eventType").asText())
                .sorted()
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAcceptedMailLiesInTheMailboxWhole() {
        String id = send("aino@example.org");
        Mail mail = small.cloud.mailbox().find(id).orElseThrow();
        assertEquals("Kysymys äidille", mail.subject());
        assertEquals(List.of("aino@example.org"), mail.to());
        assertEquals("hei", mail.text());
        MailSummary summary = small.cloud.mailbox().newestFirst().getFirst();
        assertEquals(id, summary.id());
        assertEquals("fi", summary.locale());
        assertEquals("invitation", summary.kind());
        assertEquals(List.of("http://localhost:1/s/x?a=1&b=2"), summary.links());
        small.idle();
    }

    @Test
    void theAccountTellsItsQuota() {
        small.idle();
        long before = small.cloud.mailbox().size();
        send("success@simulator.amazonses.com");
        SendQuota quota = ses.getAccount(account -> {}).sendQuota();
        assertEquals(100_000, quota.max24HourSend());
        assertEquals(1_000, quota.maxSendRate());
        assertEquals(before + 1, quota.sentLast24Hours());
        small.idle();
    }

    @ParameterizedTest
    @CsvSource({
        "aino@example.org, 'Delivery,Send'",
        "success@simulator.amazonses.com, 'Delivery,Send'",
        "success+7@simulator.amazonses.com, 'Delivery,Send'",
        "SUCCESS@Simulator.AmazonSES.com, 'Delivery,Send'",
        "ooto@simulator.amazonses.com, 'Bounce,Delivery,Send'",
        "ooto+7@simulator.amazonses.com, 'Bounce,Delivery,Send'",
        "bounce@simulator.amazonses.com, 'Bounce,Send'",
        "bounce+7@simulator.amazonses.com, 'Bounce,Send'",
        "complaint+7@simulator.amazonses.com, 'Complaint,Delivery,Send'",
        "suppressionlist+7@simulator.amazonses.com, 'Bounce,Send'",
        "complaint@simulator.amazonses.com, 'Complaint,Delivery,Send'",
        "suppressionlist@simulator.amazonses.com, 'Bounce,Send'",
        "kuule-delayed@simulator.amazonses.com, 'Delivery,DeliveryDelay,Send'",
        "kuule-mailbox-full+7@simulator.amazonses.com, 'Bounce,Send'",
        "kuule-too-large@simulator.amazonses.com, 'Bounce,Send'",
        "kuule-bounced-before@simulator.amazonses.com, 'Bounce,Send'",
        "kuule-complained-before@simulator.amazonses.com, 'Complaint,Send'",
        "kuule-not-spam@simulator.amazonses.com, 'Complaint,Delivery,Send'",
        "kuule-rejected@simulator.amazonses.com, Reject",
        "kuule-unrendered@simulator.amazonses.com, Rendering Failure",
        "gone@example.org, 'Bounce,Send'"
    })
    void whatBecomesOfAMailIsReported(String to, String expected) {
        small.cloud.changeMailSettings(new SesSettings(
                SesSettings.Behaviour.OK, false, 1000, 1000, Set.of(), Set.of("gone@example.org"), Set.of()));
        send(to);
        small.idle();
        assertEquals(expected, String.join(",", events()));
    }

    @Test
    void anEventHasTheShapeThatEventBridgeGives() {
        String id = send("bounce@simulator.amazonses.com");
        small.idle();
        JsonNode event = ScriptedHandler.calls("MailWatcher").stream()
                .map(call -> json(call.event()))
                .filter(one -> one.path("detail-type").asText().equals("Email Bounced"))
                .findFirst()
                .orElseThrow();
        assertEquals("aws.ses", event.path("source").asText());
        JsonNode detail = event.path("detail");
        assertEquals(id, detail.path("mail").path("messageId").asText());
        assertEquals(
                "i0-abc", detail.path("mail").path("tags").path("mail").path(0).asText());
        assertEquals("Permanent", detail.path("bounce").path("bounceType").asText());
        assertEquals(
                "bounce@simulator.amazonses.com",
                detail.path("bounce")
                        .path("bouncedRecipients")
                        .path(0)
                        .path("emailAddress")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({
        "bounce, bounceType, Permanent",
        "bounce+7, bounceSubType, General",
        "suppressionlist, bounceType, Permanent",
        "suppressionlist+7, bounceSubType, Suppressed",
        "complaint, complaintSubType, null",
        "complaint+7, complaintFeedbackType, abuse",
        "ooto, bounceType, Transient",
        "ooto+7, bounceSubType, General",
        "kuule-mailbox-full, bounceSubType, MailboxFull",
        "kuule-too-large, bounceSubType, MessageTooLarge",
        "kuule-bounced-before, bounceSubType, OnAccountSuppressionList",
        "kuule-complained-before, complaintSubType, OnAccountSuppressionList",
        "kuule-not-spam, complaintFeedbackType, not-spam"
    })
    void theSimulatorTellsMoreOfABounceOrAComplaintAsAwsDoes(String name, String field, String value) {
        String address = name + "@simulator.amazonses.com";
        send(address);
        small.idle();
        JsonNode detail = ScriptedHandler.calls("MailWatcher").stream()
                .map(call -> json(call.event()).path("detail"))
                .filter(one -> one.has("bounce") || one.has("complaint"))
                .findFirst()
                .orElseThrow();
        JsonNode told = detail.path(detail.has("bounce") ? "bounce" : "complaint");
        assertEquals(value, told.path(field).asText());
        JsonNode recipients = told.path(detail.has("bounce") ? "bouncedRecipients" : "complainedRecipients");
        assertEquals(address, recipients.path(0).path("emailAddress").asText());
    }

    @ParameterizedTest
    @CsvSource({"ooto, false", "bounce, true", "suppressionlist, true", "kuule-mailbox-full, true"})
    void everyBounceButAReplyInSomebodysAbsenceSaysWhy(String name, boolean saysWhy) {
        send(name + "@simulator.amazonses.com");
        small.idle();
        JsonNode recipient = ScriptedHandler.calls("MailWatcher").stream()
                .map(call -> json(call.event()).path("detail").path("bounce"))
                .filter(bounce -> !bounce.isMissingNode())
                .findFirst()
                .orElseThrow()
                .path("bouncedRecipients")
                .path(0);
        assertEquals(saysWhy, recipient.has("status"));
        assertEquals(saysWhy, recipient.has("diagnosticCode"));
    }

    @Test
    void aMailWithoutAConfigurationSetIsReportedToNobody() {
        ses.sendEmail(mail("aino@example.org", request -> request.configurationSetName(null)));
        small.idle();
        assertEquals(List.of(), events());
    }

    @Test
    void anEventIsTriedThreeTimesAndThenLiesOnTheFailureQueue() {
        int before = small.cloud.parts().sqs().size("FailedQueue");
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        ses.sendEmail(mail("aino@example.org", request -> {}));
        small.idle();
        assertEquals(6, events().size());
        assertEquals(before + 2, small.cloud.parts().sqs().size("FailedQueue"));
        assertTrue(small.cloud.sentMessages().getLast().body().contains("\"condition\":\"RetriesExhausted\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i0.abc", "ä", "a b", "a@b"})
    void aTagOutsideItsAlphabetIsRefused(String value) {
        assertRefused(
                BadRequestException.class,
                mail(
                        "aino@example.org",
                        request -> request.emailTags(
                                MessageTag.builder().name("mail").value(value).build())));
    }

    @Test
    void aMailWithoutSubjectBodyRecipientOrSenderIsRefused() {
        assertRefused(BadRequestException.class, mail("aino@example.org", request -> request.fromEmailAddress(null)));
        assertRefused(BadRequestException.class, mail("aino@example.org", request -> request.destination(d -> {})));
        assertRefused(
                BadRequestException.class,
                mail(
                        "aino@example.org",
                        request -> request.content(content ->
                                content.simple(simple -> simple.body(body -> body.text(text -> text.data("hei")))))));
        assertRefused(
                BadRequestException.class,
                mail(
                        "aino@example.org",
                        request -> request.content(content -> content.simple(simple ->
                                simple.subject(subject -> subject.data("Hei")).body(body -> {})))));
    }

    @Test
    void anAddressThatIsNotAsciiIsRefused() {
        assertRefused(BadRequestException.class, mail("äiti@example.org", request -> {}));
    }

    @Test
    void aHeaderThatSesWouldNotTakeIsRefused() {
        assertRefused(
                BadRequestException.class,
                mail(
                        "aino@example.org",
                        request -> request.content(content ->
                                content.simple(simple -> simple.subject(subject -> subject.data("Hei"))
                                        .headers(MessageHeader.builder()
                                                .name("X-A")
                                                .value("ä")
                                                .build())
                                        .body(body -> body.text(text -> text.data("hei")))))));
    }

    @Test
    void anUnknownConfigurationSetIsNotFound() {
        assertRefused(
                NotFoundException.class, mail("aino@example.org", request -> request.configurationSetName("Nobody")));
    }

    @Test
    void theSandboxTakesVerifiedRecipientsAndTheSimulatorOnly() {
        small.cloud.changeMailSettings(new SesSettings(
                SesSettings.Behaviour.OK, true, 200, 1000, Set.of("known@example.org"), Set.of(), Set.of()));
        send("known@example.org");
        send("success@simulator.amazonses.com");
        assertRefused(MessageRejectedException.class, mail("aino@example.org", request -> {}));
        small.idle();
    }

    @Test
    void theDaysQuotaAndTheRateAreKept() {
        long sent = small.cloud.mailbox().size();
        small.cloud.changeMailSettings(
                new SesSettings(SesSettings.Behaviour.OK, false, sent, 1000, Set.of(), Set.of(), Set.of()));
        assertRefused(TooManyRequestsException.class, mail("aino@example.org", request -> {}));
    }

    @Test
    void theServiceCanBeToldToThrottleAndToFail() {
        assertEquals(
                200,
                small.post("/local/ses", "application/json", "{\"behaviour\":\"THROTTLE\"}")
                        .statusCode());
        assertRefused(TooManyRequestsException.class, mail("aino@example.org", request -> {}));
        assertEquals(
                200,
                small.post("/local/ses", "application/json", "{\"behaviour\":\"FAIL\"}")
                        .statusCode());
        assertRefused(SesV2Exception.class, mail("aino@example.org", request -> {}));
        assertEquals(
                400,
                small.post("/local/ses", "application/json", "{\"colour\":\"red\"}")
                        .statusCode());
    }

    /** Refused, and nothing kept. */
    private void assertRefused(Class<? extends Exception> type, SendEmailRequest request) {
        int before = small.cloud.mailbox().size();
        assertThrows(type, () -> ses.sendEmail(request));
        assertEquals(before, small.cloud.mailbox().size());
    }
}
