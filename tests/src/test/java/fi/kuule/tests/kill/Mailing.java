package fi.kuule.tests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.tests.flow.Town;
import fi.kuule.wave.MailDispatch;
import java.time.Duration;

/** One wave, from its list to its last mail; time passes only on the cloud's own clock. */
final class Mailing {
    private static final int ATTEMPTS = 60;
    private static final int MOST_MINUTES = 240;
    /** A mail that failed is due again after its claim time, and may fail again. */
    private static final int ROUNDS = 5;

    private final PatientClient client;
    private final MovedClock clock;
    private final int people;

    Mailing(PatientClient client, int people) {
        this.client = client;
        this.clock = new MovedClock(client);
        this.people = people;
    }

    /** Reads the list in, has the invitations made, and starts the wave. */
    void start() {
        JsonNode draft = PatientClient.json(client.send(client.post(
                "/api/surveys/asiointi/waves?opens=2026-11-02&closes=2026-11-20",
                "text/csv; charset=utf-8",
                Town.contacts(people))));
        String wave = "/api/waves/" + draft.get("id").asText();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            client.send(client.post(wave + "/start", "application/json", "{}"));
            if (client.get(wave).get("state").asText().equals("running")) return;
            clock.advance(Duration.ofMinutes(1));
        }
        throw new AssertionError("the wave does not start: " + client.get(wave));
    }

    /** Lets minutes pass until as many mails have gone as people are asked. */
    void send(MailFolder folder) {
        for (int minute = 0; folder.count() < people; minute++) {
            if (minute == MOST_MINUTES)
                throw new AssertionError("after " + minute + " minutes there are " + folder.count() + " mails");
            clock.advance(Duration.ofMinutes(1));
        }
    }

    /** Lets everything that got lost on the way fall due again. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) clock.advance(MailDispatch.CLAIM.plusMinutes(1));
    }
}
