package fi.kuule.mailevents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailEventsHandlerTest {
    private static final MailId MAIL = new MailId("i0-Qm7xT2vK9cLr4ZpB8nWd3AxYh5Jk2LmN0pQrS3tUvWx");
    private static final List<EmailAddress> AINO = List.of(new EmailAddress("aino@asukas.example"));
    private final List<MailEvent> reported = new ArrayList<>();
    private final List<String> log = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "sent,SENT,2026-11-10T08:00:05.123Z,false",
        "delivered,DELIVERED,2026-11-10T08:00:07.456Z,false",
        "delayed,DELAYED,2026-11-10T08:10:07.456Z,false",
        "bounced,HARD_BOUNCE,2026-11-10T08:00:08.789Z,true",
        "bounced-soft,SOFT_BOUNCE,2026-11-10T08:00:08.789Z,true",
        "auto-reply,AUTO_REPLY,2026-11-10T08:00:08.789Z,true",
        "complained,COMPLAINT,2026-11-11T06:30:00Z,true",
        "rejected,REJECTED,2026-11-10T08:00:05.123Z,false",
        "unrendered,REJECTED,2026-11-10T08:00:05.123Z,false"
    })
    void anEventSaysWhatHappenedToWhichMailAndWhen(String name, Kind kind, Instant at, boolean withRecipients)
            throws IOException {
        handle(event(name));
        assertEquals(List.of(new MailEvent(MAIL, kind, at, withRecipients ? AINO : List.of())), reported);
        assertEquals(List.of("mail=invitation round=0 outcome=recorded event=" + kind + "\n"), log);
    }

    /** The filter of the template is a phrase in quotes, and finds it in the line as Lambda writes it, too. */
    @Test
    void theDeliveryOfACanaryIsWhatTheMetricFilterCountsAndNoOtherLineIs() throws IOException {
        Matcher filter = Pattern.compile("FilterPattern: '\"([^\"]+)\"'")
                .matcher(Files.readString(Path.of("..", "..", "template.yaml")));
        assertTrue(filter.find());
        handle(event("canary"));
        assertEquals(List.of("mail=c-2026-11-10 outcome=recorded event=DELIVERED canary=delivered\n"), log);
        assertTrue(log.getFirst().contains(filter.group(1)));
        handle(event("delivered"));
        handle(event("canary").replace("\"Delivery\"", "\"Send\""));
        log.subList(1, 3).forEach(line -> assertFalse(line.contains(filter.group(1)), line));
    }

    /** As in Amazon's guide, "Contents of event data that Amazon SES publishes", and sub-types that nobody knows yet. */
    @ParameterizedTest
    @CsvSource({
        "Permanent,General,HARD_BOUNCE",
        "Permanent,NoEmail,HARD_BOUNCE",
        "Permanent,Suppressed,HARD_BOUNCE",
        "Permanent,OnAccountSuppressionList,BOUNCED_BEFORE",
        "Permanent,UnsubscribedRecipient,HARD_BOUNCE",
        "Permanent,Unheard,HARD_BOUNCE",
        "Transient,General,SOFT_BOUNCE",
        "Transient,MailboxFull,SOFT_BOUNCE",
        "Transient,CustomTimeoutExceeded,SOFT_BOUNCE",
        "Transient,MessageTooLarge,MAIL_BOUNCE",
        "Transient,ContentRejected,MAIL_BOUNCE",
        "Transient,AttachmentRejected,MAIL_BOUNCE",
        "Transient,Unheard,SOFT_BOUNCE",
        "Undetermined,Undetermined,SOFT_BOUNCE",
        "Undetermined,'',SOFT_BOUNCE",
        "Unheard,General,SOFT_BOUNCE"
    })
    void aBounceSaysOfTheAddressForGoodOrForNowOrOfTheMailAlone(String type, String subType, Kind kind)
            throws IOException {
        handle(event("bounced").replace("\"Permanent\"", quoted(type)).replace("\"General\"", quoted(subType)));
        assertEquals(kind, reported.getFirst().kind());
    }

    /** As the simulator's {@code ooto@} is reported, and as replies of people's own machines have been. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transient|General|{`emailAddress`: `aino@asukas.example`}",
                "Transient|General|{`emailAddress`: `aino@asukas.example`, `status`: null, `diagnosticCode`: ``}",
                "Undetermined|Undetermined|{`emailAddress`: `aino@asukas.example`}",
                "Undetermined|Undetermined|''"
            })
    void whatComesBackWithoutAnyReasonIsAReplyInSomebodysAbsence(String type, String subType, String recipient)
            throws IOException {
        handle(returned(type, subType, recipient));
        assertEquals(Kind.AUTO_REPLY, reported.getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transient|General|{`status`: `4.4.7`}|SOFT_BOUNCE",
                "Transient|General|{`diagnosticCode`: `smtp; 421 try again later`}|SOFT_BOUNCE",
                "Undetermined|Undetermined|{`status`: `5.0.0`}|SOFT_BOUNCE",
                "Permanent|General|{`emailAddress`: `aino@asukas.example`}|HARD_BOUNCE",
                "Transient|ContentRejected|{`emailAddress`: `aino@asukas.example`}|MAIL_BOUNCE"
            })
    void whatSaysWhyOrIsNotPassingIsNoReply(String type, String subType, String recipient, Kind kind)
            throws IOException {
        handle(returned(type, subType, recipient));
        assertEquals(kind, reported.getFirst().kind());
    }

    private static String returned(String type, String subType, String recipient) throws IOException {
        String bounced = event("bounced")
                .replace("\"Permanent\"", quoted(type))
                .replace("\"General\"", quoted(subType))
                .replaceFirst(
                        "(?s)(\"bouncedRecipients\": \\[).*?]",
                        "$1" + Matcher.quoteReplacement(recipient.replace('`', '"')) + "]");
        assertFalse(bounced.contains("5.1.1"), bounced);
        return bounced;
    }

    /** The list of the account remembers; {@code not-spam} is what a provider says when somebody takes a mail out of its spam. */
    @ParameterizedTest
    @CsvSource({
        "null, abuse, COMPLAINT",
        "null, fraud, COMPLAINT",
        "null, other, COMPLAINT",
        "OnAccountSuppressionList, abuse, COMPLAINED_BEFORE",
        "null, not-spam, NOT_SPAM",
        "Unheard, abuse, COMPLAINT"
    })
    void aComplaintIsOneUnlessItIsAnEarlierOneOrItsContrary(String subType, String feedback, Kind kind)
            throws IOException {
        String event = event("complained");
        String own = "\"complaintSubType\": null";
        assertTrue(event.contains(own));
        handle(event.replace(own, "\"complaintSubType\": " + (subType.equals("null") ? subType : quoted(subType)))
                .replace("\"abuse\"", quoted(feedback)));
        assertEquals(kind, reported.getFirst().kind());
        assertEquals(AINO, reported.getFirst().recipients());
    }

    /** Mail that is forwarded bounces at an address that nobody here has written to. */
    @Test
    void whoeverTheMailWasForHasBouncedWhereverItWasForwarded() throws IOException {
        handle(event("bounced")
                .replace("\"emailAddress\": \"aino@asukas.example\"", "\"emailAddress\": \"eino@muualla.example\""));
        assertEquals(AINO, reported.getFirst().recipients());
    }

    @Test
    void aReceiverWithANameIsTheAddressInItsBrackets() throws IOException {
        handle(event("bounced").replace("\"aino@asukas.example\"", quoted("Aino <Aino@asukas.example>")));
        assertEquals(AINO, reported.getFirst().recipients());
    }

    @Test
    void aReceiverInPunycodeIsTheSameAddress() throws IOException {
        handle(event("bounced").replace("aino@asukas.example", "aino@xn--mntyranta-v2a.example"));
        assertEquals(
                List.of(new EmailAddress("aino@mäntyranta.example")),
                reported.getFirst().recipients());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rendering Failure", "RenderingFailure"})
    void aMailThatCouldNotBeRenderedIsRejected(String type) throws IOException {
        handle(event("rejected").replace("\"Reject\"", "\"" + type + "\""));
        assertEquals(Kind.REJECTED, reported.getFirst().kind());
    }

    /** {@code detail-type} is for people, and has been written in more ways than one. */
    @Test
    void onlyTheEventTypeOfTheDetailCounts() throws IOException {
        handle(event("delivered").replace("\"Email Delivered\"", "\"Email Bounced\""));
        assertEquals(Kind.DELIVERED, reported.getFirst().kind());
    }

    @Test
    void aTagThatIsNoMailIdOfOursIsIgnoredAndNotLogged() throws IOException {
        handle(event("sent").replace(MAIL.value(), "aino@asukas.example"));
        handle(event("sent").replace("\"Send\"", "\"aino@asukas.example\""));
        assertEquals(List.of(), reported);
        assertEquals(List.of("outcome=ignored type=\"Send\"\n", "outcome=ignored type=\"\"\n"), log);
    }

    @Test
    void opensAreNotLookedAt() throws IOException {
        handle(event("opened"));
        assertEquals(List.of(), reported);
        assertEquals(List.of("outcome=ignored type=\"Open\"\n"), log);
    }

    @Test
    void anEventWithoutOurTagIsOneLineInTheLog() throws IOException {
        handle(event("bounced").replace("\"mail\": [", "\"other\": ["));
        assertEquals(List.of(), reported);
        assertEquals(List.of("outcome=ignored type=\"Bounce\"\n"), log);
    }

    @Test
    void anEventThatIsNotOfSesIsIgnored() throws IOException {
        handle("{}");
        assertEquals(List.of(), reported);
        assertEquals(1, log.size());
    }

    @Test
    void ofAReminderTheLogHasTheRoundAndOfAReportTheId() throws IOException {
        handle(event("complained").replace(MAIL.value(), MAIL.value().replace("i0-", "i2-")));
        handle(event("delivered").replace(MAIL.value(), "r-" + "r".repeat(43)));
        assertEquals(
                List.of(
                        "mail=invitation round=2 outcome=recorded event=COMPLAINT\n",
                        "mail=r-" + "r".repeat(43) + " outcome=recorded event=DELIVERED\n"),
                log);
    }

    /** Every event that there is a sample of, and each carries an address. */
    @Test
    void theLogHoldsNothingOfAnEventButTheKindsOfItsMailAndOfItself() throws IOException {
        List<Path> events;
        try (Stream<Path> files = Files.list(Path.of("..", "..", "events"))) {
            events = files.filter(file -> file.getFileName().toString().startsWith("mail-events-"))
                    .sorted()
                    .toList();
        }
        assertTrue(events.size() >= 9, events.toString());
        for (Path file : events) {
            String event = Files.readString(file);
            assertTrue(
                    event.contains("@asukas.example") || event.contains("@simulator.amazonses.com"), file.toString());
            handle(event);
        }
        String line =
                "(mail=(invitation round=0|c-2026-11-10) outcome=recorded event=[A-Z_]+( canary=delivered)?|outcome=ignored type=\"[A-Za-z ]*\")\n";
        for (String told : log) assertTrue(told.matches(line), told);
        assertEquals(events.size(), log.size());
    }

    @Test
    void whatCannotBeRecordedFailsTheFunctionSoThatItIsRetried() throws IOException {
        String event = event("sent");
        assertThrows(
                IllegalStateException.class,
                () -> new MailEventsHandler(unrecordable -> {
                            throw new IllegalStateException("the outbox is down");
                        })
                        .handleRequest(stream(event), new ByteArrayOutputStream(), context()));
        assertEquals(List.of(), log);
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new MailEventsHandler(Map.of(), InstantSource.system(), new Random(1)));
        List.of("KEYS_TABLE", "INVITATIONS_TABLE", "OUTBOX_TABLE", "ADDRESSES_TABLE")
                .forEach(name -> assertTrue(String.valueOf(told.getMessage()).contains(name), name));
    }

    private void handle(String event) throws IOException {
        new MailEventsHandler(reported::add).handleRequest(stream(event), new ByteArrayOutputStream(), context());
    }

    private static String event(String name) throws IOException {
        return Files.readString(Path.of("..", "..", "events", "mail-events-" + name + ".json"));
    }

    private static ByteArrayInputStream stream(String event) {
        return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    }

    /** A context that has a log and nothing else. */
    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log.add(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) return logger;
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
