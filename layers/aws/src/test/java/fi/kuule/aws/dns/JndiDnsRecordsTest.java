package fi.kuule.aws.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.kuule.readiness.Look;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JndiDnsRecordsTest {
    private final NameServer server = new NameServer();
    private final JndiDnsRecords records = new JndiDnsRecords(Optional.of(server.address()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void textsComeAsTheyWerePublishedHoweverManyPiecesTheyAreIn() {
        server.text("_dmarc.mallila.example", "v=DMARC1; p=none; rua=mailto:a@b.example")
                .text("bounce.mallila.example", "v=spf1 include:amazonses.com", " ~all")
                .text("bounce.mallila.example", "key=\"quoted\\one\"", "next")
                .text("bounce.mallila.example", "plain");
        assertEquals(
                new Look.Seen<>(List.of("v=DMARC1; p=none; rua=mailto:a@b.example")),
                records.texts("_dmarc.mallila.example"));
        assertEquals(
                new Look.Seen<>(List.of("v=spf1 include:amazonses.com ~all", "key=\"quoted\\one\"next", "plain")),
                records.texts("bounce.mallila.example"));
    }

    @Test
    void mailServersComeByName() {
        server.mailServer("bounce.mallila.example", 10, "Feedback-smtp.eu-north-1.amazonses.com")
                .mailServer("bounce.mallila.example", 20, "posti.mallila.example");
        assertEquals(
                new Look.Seen<>(List.of("feedback-smtp.eu-north-1.amazonses.com", "posti.mallila.example")),
                records.mailServers("bounce.mallila.example"));
    }

    @Test
    void noSuchNameAndNoSuchRecordAreNothing() {
        server.text("bounce.mallila.example", "plain");
        assertEquals(new Look.Seen<>(List.of()), records.texts("mallila.example"));
        assertEquals(new Look.Seen<>(List.of()), records.mailServers("bounce.mallila.example"));
    }

    /** SERVFAIL and REFUSED. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void aServerThatFailsHasSaidNothing(int code) {
        server.failWith(code);
        assertEquals(new Look.Unseen<>(), records.texts("mallila.example"));
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() {
        server.fallSilent();
        assertTimeoutPreemptively(
                Duration.ofSeconds(8), () -> assertEquals(new Look.Unseen<>(), records.texts("mallila.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "no-such-host.invalid", "127.0.0.1:99999999"})
    void aServerThatIsNotThereHasSaidNothing(String address) {
        assertEquals(new Look.Unseen<>(), new JndiDnsRecords(Optional.of(address)).texts("mallila.example"));
    }

    @Test
    void theMachinesOwnServersAreAskedWithoutFailing() {
        new JndiDnsRecords(Optional.empty()).texts("mallila.invalid");
    }
}
