package fi.kuule.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.StubService;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Mailer.Handover;
import fi.kuule.mail.Message;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class SesMailerTest {
    private static final MailId MAIL = MailId.ofInvitation("i".repeat(43));
    private static final String STOP = "https://kysely.example/u/stop";
    private final StubService ses = new StubService();
    private final SesMailer mailer = new SesMailer(new AwsClients(ses.environment()).ses(), "kuule");

    @AfterEach
    void close() {
        ses.close();
    }

    @Test
    void anInvitationGoesWithItsIdAndBothTwinsAndTheButtonThatStops() throws IOException {
        ses.answer("{\"MessageId\":\"ses-1\"}");
        assertEquals(new Handover.Accepted("ses-1"), mailer.send(MAIL, message(Optional.of(URI.create(STOP)))));
        JsonNode request = request();
        assertEquals(
                "aino@asukas.example", request.at("/Destination/ToAddresses/0").asText());
        assertEquals(
                "neuvonta@mantyranta.example", request.at("/ReplyToAddresses/0").asText());
        assertEquals("kuule", request.at("/ConfigurationSetName").asText());
        assertEquals(
                "[{\"Name\":\"mail\",\"Value\":\"" + MAIL.value() + "\"}]",
                request.at("/EmailTags").toString());
        assertEquals(utf8("Miten meni?"), request.at("/Content/Simple/Subject").toString());
        assertEquals(
                utf8("<p>Hyvää</p>"), request.at("/Content/Simple/Body/Html").toString());
        assertEquals(utf8("Hyvää"), request.at("/Content/Simple/Body/Text").toString());
        assertEquals(
                "{Auto-Submitted=auto-generated, List-Unsubscribe=<" + STOP
                        + ">, List-Unsubscribe-Post=List-Unsubscribe=One-Click}",
                headers(request).toString());
    }

    @Test
    void aReportHasNoButtonThatStops() throws IOException {
        ses.answer("{\"MessageId\":\"ses-1\"}");
        mailer.send(MAIL, message(Optional.empty()));
        assertEquals("{Auto-Submitted=auto-generated}", headers(request()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "429,TooManyRequestsException,Maximum sending rate exceeded.",
        "400,LimitExceededException,Daily message quota exceeded.",
        "400,SendingPausedException,Sending is paused.",
        "400,ThrottlingException,Rate exceeded",
        "400,Throttling,Maximum sending rate exceeded."
    })
    void aServiceThatIsBusyIsAskedOnceAndLater(int status, String error, String said) {
        ses.fail(status, error, said);
        assertEquals(new Handover.Busy(), mailer.send(MAIL, message(Optional.empty())));
        assertEquals(1, ses.requests.size());
    }

    @ParameterizedTest
    @CsvSource({
        "MessageRejected,Email address is not verified. The following identities failed: aino@asukas.example",
        "BadRequestException,Domain contains illegal character",
        "BadRequestException,Local address contains control or whitespace"
    })
    void aMailThatTheServiceRefusesIsRefused(String error, String said) {
        ses.fail(400, error, said);
        assertEquals(new Handover.Refused(), mailer.send(MAIL, message(Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "400,MessageRejected,Email address is not verified: kysely@mantyranta.example",
        "400,BadRequestException,Invalid tag value",
        "400,MailFromDomainNotVerifiedException,The MAIL FROM domain is not verified",
        "404,NotFoundException,Configuration set kuule does not exist",
        "403,AccessDeniedException,not allowed for aino@asukas.example",
        "500,InternalFailure,sorry aino@asukas.example",
        "503,ServiceUnavailable,sorry"
    })
    void whatNoReceiverIsToBlameForIsBrokenAskedOnceAndNamesTheMailOnly(int status, String error, String said) {
        ses.fail(status, error, said);
        IllegalStateException broken =
                assertThrows(IllegalStateException.class, () -> mailer.send(MAIL, message(Optional.empty())));
        assertTrue(broken.getMessage().contains(MAIL.value())
                && broken.getMessage().contains(status + ""));
        assertFalse(broken.getMessage().contains("@"));
        assertEquals(null, broken.getCause());
        assertEquals(1, ses.requests.size());
    }

    @Test
    void aReplyThatIsLostIsNotAskedForAgain() {
        ses.hangUp();
        assertInstanceOf(
                SdkClientException.class,
                assertThrows(RuntimeException.class, () -> mailer.send(MAIL, message(Optional.empty()))));
        assertEquals(1, ses.requests.size());
    }

    @Test
    void aReplyThatIsLostOnAUsedConnectionIsNotAskedForAgain() {
        ses.answer("{\"MessageId\":\"ses-1\"}");
        mailer.send(MAIL, message(Optional.empty()));
        ses.hangUp();
        assertThrows(RuntimeException.class, () -> mailer.send(MAIL, message(Optional.empty())));
        assertEquals(2, ses.requests.size());
    }

    private JsonNode request() throws IOException {
        return new ObjectMapper().readTree(ses.requests.remove());
    }

    private static TreeMap<String, String> headers(JsonNode request) {
        TreeMap<String, String> headers = new TreeMap<>();
        request.at("/Content/Simple/Headers")
                .forEach(header -> headers.put(
                        header.get("Name").asText(), header.get("Value").asText()));
        return headers;
    }

    private static String utf8(String data) {
        return "{\"Data\":\"" + data + "\",\"Charset\":\"UTF-8\"}";
    }

    private static Message message(Optional<URI> unsubscribe) {
        return new Message(
                new EmailAddress("aino@asukas.example"),
                new EmailAddress("kysely@mantyranta.example"),
                new HeaderText("Mäntyranta"),
                new EmailAddress("neuvonta@mantyranta.example"),
                Language.FI,
                new HeaderText("Miten meni?"),
                "<p>Hyvää</p>",
                "Hyvää",
                unsubscribe);
    }
}
