package fi.kuule.tests.kill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The clock of a cloud that may be killed while it is moved on. */
record MovedClock(PatientClient client) {
    Instant now() {
        return Instant.parse(client.get("/local/clock").get("now").asText());
    }

    /** Lets time pass, at least this much. */
    void advance(Duration time) {
        advanceTo(now().plus(time));
    }

    /** What falls due by then has run when it returns. */
    void advanceTo(Instant time) {
        while (now().isBefore(time)) {
            try {
                PatientClient.json(
                        client.once(client.post("/local/clock", "application/json", "{\"now\":\"" + time + "\"}")));
            } catch (IOException unanswered) {
                continue; // killed on the way: what has not run yet falls due again
            }
        }
    }
}
