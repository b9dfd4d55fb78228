package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.mailbox.Mail;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary goes all the way round the local cloud, once a day, and the administrator is told. */
class CanaryTest {
    @Test
    void oneGoesADayAndItsDeliveryIsHeardOf() {
        try (Town town = new Town(
                cloud -> cloud.parameter("NameServer", "127.0.0.1:1").parameter("SenderDomain", "pikkula.example"))) {
            town.minutes(1);
            assertEquals(List.of(), town.mails("canary"));
            town.settled();
            assertEquals("missing", state(town, "canary"));
            town.minutes(3);
            assertEquals(List.of("c-2026-11-02"), ids(town));
            assertEquals(
                    List.of("success@simulator.amazonses.com"),
                    town.mails("canary").getFirst().to());
            for (String check : List.of("organisation", "sender", "identity", "dkim", "events", "canary", "sandbox"))
                assertEquals("ok", state(town, check), check);
            assertEquals("unknown", state(town, "dmarc"));
            assertTrue(town.api.get("/api/sending").path("canSend").asBoolean());
            town.at("2026-11-03T05:00:00Z");
            town.minutes(2);
            assertEquals(List.of("c-2026-11-03", "c-2026-11-02"), ids(town));
        }
    }

    private static List<String> ids(Town town) {
        return town.mails("canary").stream()
                .map(Mail::tags)
                .map(tags -> tags.get("mail"))
                .toList();
    }

    private static String state(Town town, String check) {
        for (JsonNode found : town.api.get("/api/sending").path("checks"))
            if (found.path("id").asText().equals(check))
                return found.path("state").asText();
        throw new AssertionError("there is no check " + check);
    }
}
