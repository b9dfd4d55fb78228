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
        "complained,COMPLAINT,2026-11-11T06:30:00Z,true",
        "rejected,REJECTED,2026-11-10T08:00:05.123Z,false"
    })
    void anEventSaysWhatHappenedToWhichMailAndWhen(String name, Kind kind, Instant at, boolean withRecipients)
            throws IOException {
        handle(event(name));
        assertEquals(List.of(new MailEvent(MAIL, kind, at, withRecipients ? AINO : List.of())), reported);
        assertEquals(List.of("mail=" + MAIL.value() + " outcome=recorded event=" + kind + "\n"), log);
    }

    @ParameterizedTest
    @CsvSource({"Undetermined,SOFT_BOUNCE", "Transient,SOFT_BOUNCE", "Permanent,HARD_BOUNCE"})
    void onlyAPermanentBounceIsHard(String type, Kind kind) throws IOException {
        handle(event("bounced").replace("\"Permanent\"", "\"" + type + "\""));
        assertEquals(kind, reported.getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rendering Failure", "RenderingFailure"})
    void aMailThatCouldNotBeRenderedIsRejected(String type) throws IOException {
        handle(event("rejected").replace("\"Reject\"", "\"" + type + "\""));
        assertEquals(Kind.REJECTED, reported.getFirst().kind());
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

    @ParameterizedTest
    @ValueSource(
            strings = {"sent", "delivered", "delayed", "bounced", "bounced-soft", "complained", "rejected", "opened"})
    void theLogHoldsNoAddressAndNoName(String name) throws IOException {
        handle(event(name));
        assertFalse(String.join("", log).matches("(?s).*(@|asukas|aino|Mänty).*"), log.toString());
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
