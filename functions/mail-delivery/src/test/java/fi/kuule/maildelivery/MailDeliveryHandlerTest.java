package fi.kuule.maildelivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.DeliveryRound;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.SendingHours;
import fi.kuule.mail.SentMinutes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailDeliveryHandlerTest {
    private static final String FIRST = "6b0a3f0c-6f3c-4b1e-9a7d-0b1c2d3e4f50";
    private static final Outgoing INVITATION =
            new Outgoing.InvitationMail(new MailId("i0-Qm7xT2vK9cLr4ZpB8nWd3AxYh5Jk2LmN0pQrS3tUvWx"));
    private static final Outgoing REPORT =
            new Outgoing.ReportMail(MailId.ofReport("r".repeat(43)), "kirjasto", "2026-10", "liisa");
    private static final Outgoing SUMMARY =
            new Outgoing.SummaryMail(MailId.ofSummary("s".repeat(43)), "2026-10", "kaisa");
    private final List<Outgoing> waiting = new ArrayList<>();
    private SentMinutes minutes = new Uncounted();
    private final List<String> log = new ArrayList<>();

    @Test
    void everyKindOfMailIsDelivered() throws IOException {
        List<Outgoing> delivered = new ArrayList<>();
        String reply = handle(event(), mail -> {
            delivered.add(mail);
            return new Delivery.Sent();
        });
        assertEquals(List.of(INVITATION, REPORT, SUMMARY), delivered);
        assertEquals(failures(), reply);
    }

    @ParameterizedTest
    @MethodSource("fates")
    void onlyAMailThatSomebodyElseHasClaimedComesBack(Delivery fate, boolean comesBack, String line)
            throws IOException {
        String reply = handle(event(), mail -> mail.equals(INVITATION) ? fate : new Delivery.Sent());
        assertEquals(comesBack ? failures(FIRST) : failures(), reply);
        assertEquals("mail=invitation round=0 " + line + "\n", log.getFirst());
    }

    static Stream<Arguments> fates() {
        return Stream.of(
                Arguments.of(new Delivery.Sent(), false, "outcome=sent"),
                Arguments.of(
                        new Delivery.SentBefore(MailState.DELIVERED), false, "outcome=sent-before state=DELIVERED"),
                Arguments.of(new Delivery.Refused(), false, "outcome=refused"),
                Arguments.of(
                        new Delivery.Dropped(Delivery.Reason.WAVE_PAUSED), false, "outcome=dropped reason=WAVE_PAUSED"),
                Arguments.of(new Delivery.Dropped(Delivery.Reason.ANSWERED), false, "outcome=dropped reason=ANSWERED"),
                Arguments.of(new Delivery.Later(Delivery.Cause.BUSY), false, "outcome=later cause=BUSY"),
                Arguments.of(new Delivery.Later(Delivery.Cause.CLAIMED), true, "outcome=later cause=CLAIMED"));
    }

    @Test
    void reportsThatFindTheServiceBusyWaitAsNewMessages() throws IOException {
        String reply = handle(event(), mail -> new Delivery.Later(Delivery.Cause.BUSY));
        assertEquals(failures(), reply);
        assertEquals(List.of(REPORT, SUMMARY), waiting);
    }

    @Test
    void aMailThatFailsComesBackAndTheOthersGo() throws IOException {
        String reply = handle(event(), mail -> {
            if (mail.equals(INVITATION)) throw new IllegalStateException("no way to aino@asukas.example");
            return new Delivery.Sent();
        });
        assertEquals(failures(FIRST), reply);
        assertEquals(3, log.size());
        assertFalse(String.join("", log).contains("aino"));
        assertTrue(log.getFirst().contains("cause=IllegalStateException at=fi.kuule.maildelivery."), log.getFirst());
    }

    @Test
    void mailsThatWentAndCannotBeCountedAreDoneAllTheSame() throws IOException {
        minutes = new MinutesThatAreDown();
        String reply = handle(event(), mail -> {
            if (mail.equals(INVITATION)) throw new IllegalStateException("broken");
            return new Delivery.Sent();
        });
        assertEquals(failures(FIRST), reply);
        assertEquals(4, log.size());
        assertTrue(log.getLast().startsWith("outcome=uncounted cause=IllegalStateException at="), log.getLast());
        assertFalse(log.getLast().contains("the table is down"), log.getLast());
    }

    @Test
    void aMessageThatIsNotOursComesBackAndIsNotQuoted() throws IOException {
        String event = """
                {"Records":[{"messageId":"1","body":"liisa@example.fi"},{"messageId":"2","body":"{\\"wave\\":\\"a\\"}"}]}""";
        assertEquals(failures("1", "2"), handle(event, mail -> new Delivery.Sent()));
        assertFalse(String.join("", log).contains("liisa"));
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new MailDeliveryHandler(Map.of(), InstantSource.system(), new Random(1)));
        List.of(
                        "REGISTER_TABLE",
                        "KEYS_TABLE",
                        "INVITATIONS_TABLE",
                        "RESPONSES_TABLE",
                        "TALLIES_TABLE",
                        "OUTGOING_QUEUE_URL",
                        "REPORTS_TABLE",
                        "OUTBOX_TABLE",
                        "ADDRESSES_TABLE",
                        "BASE_URL",
                        "TIME_ZONE",
                        "CONFIGURATION_SET")
                .forEach(name -> assertTrue(String.valueOf(told.getMessage()).contains(name), name));
    }

    private static String failures(String... ids) {
        return Stream.of(ids)
                .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private static String event() throws IOException {
        return Files.readString(Path.of("..", "..", "events", "mail-delivery.json"));
    }

    private String handle(String event, Function<Outgoing, Delivery> delivery) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new MailDeliveryHandler(() -> round(delivery))
                .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context());
        return output.toString(StandardCharsets.UTF_8);
    }

    private DeliveryRound round(Function<Outgoing, Delivery> delivery) {
        return new DeliveryRound(
                delivery,
                new Going(),
                minutes,
                (mail, waits, delay) -> waiting.add(mail),
                new SendingHours(ZoneOffset.UTC),
                () -> Instant.parse("2026-11-10T10:00:00Z"));
    }

    private static final class Going implements SendingBreaker {
        @Override
        public State state() {
            return State.GOING;
        }

        @Override
        public boolean trip(Trip trip) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void announced() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean resume(Instant at) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class MinutesThatAreDown extends Uncounted {
        @Override
        public void add(Instant at, int mails) {
            throw new IllegalStateException("the table is down");
        }
    }

    private static class Uncounted implements SentMinutes {
        @Override
        public void add(Instant at, int mails) {}

        @Override
        public List<Minute> since(Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(List<Minute> minutes) {
            throw new UnsupportedOperationException();
        }
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
