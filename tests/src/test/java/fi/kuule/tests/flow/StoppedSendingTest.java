package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.ses.SesSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of which every fifth address does not exist. */
class StoppedSendingTest {
    private static final int PEOPLE = 100;
    private Town town;

    @BeforeEach
    void start() {
        town = new Town().settled();
        town.api.put("/api/members/hanna", """
                {"name": "Hanna", "address": "hanna@pikkula.example", "language": "fi", "role": "administrator", "services": []}""");
        town.survey("anonymous");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void sendingStopsWithThePilotTheAdministratorHearsOnceAndItGoesOnWhenSomebodySaysSo() {
        bouncing(IntStream.range(0, PEOPLE / 5)
                .mapToObj(person -> Town.address(5 * person))
                .collect(Collectors.toSet()));
        String wave = town.drafted(Town.contacts(PEOPLE));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(4);
        assertEquals(50, town.mails("invitation").size());
        assertEquals(List.of("Kyselyjen lähetys on pysäytetty"), notices());

        town.wait(Duration.ofMinutes(20));
        town.minutes(2);
        assertEquals(50, town.mails("invitation").size(), "nothing goes while sending is stopped");
        assertEquals(1, notices().size());

        bouncing(Set.of());
        town.api.post("/api/sending/resume");
        town.minutes(3);
        assertEquals(PEOPLE, town.mails("invitation").size());
        town.wait(Duration.ofMinutes(20));
        town.minutes(2);
        assertEquals(2, notices().size(), notices()::toString);
        assertTrue(
                notices().stream().anyMatch(subject -> subject.startsWith("Kutsut on lähetetty: asiointi, ")),
                notices()::toString);
    }

    private void bouncing(Set<String> addresses) {
        town.cloud.changeMailSettings(
                new SesSettings(SesSettings.Behaviour.OK, false, 100_000, 1_000, Set.of(), addresses, Set.of()));
    }

    private List<String> notices() {
        return town.mails("other").stream().map(Mail::subject).toList();
    }
}
