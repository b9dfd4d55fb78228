package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.ses.SesSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An account that may send one mail a second, as every new one of AWS. */
class PacedSendingTest {
    private static final int PEOPLE = 6;

    @Test
    void everyMailOfAMinuteGoesInItThoughTheServiceTakesOneASecond() {
        try (Town town = new Town().settled()) {
            town.survey("confidential");
            String wave = town.drafted(Town.contacts(PEOPLE));
            town.minutes(1);
            town.cloud.changeMailSettings(
                    new SesSettings(SesSettings.Behaviour.OK, false, 50_000, 1, Set.of(), Set.of(), Set.of()));
            town.api.post("/api/waves/" + wave + "/start");
            town.minutes(1);
            List<Instant> sent =
                    town.mails("invitation").stream().map(Mail::sentAt).sorted().toList();
            assertEquals(PEOPLE, sent.size());
            Duration took = Duration.between(sent.getFirst(), sent.getLast());
            assertTrue(took.compareTo(Duration.ofMinutes(1)) < 0, took::toString);
        }
    }
}
