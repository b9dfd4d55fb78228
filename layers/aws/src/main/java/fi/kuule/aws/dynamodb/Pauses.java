package fi.kuule.aws.dynamodb;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries, each longer and of its own length, so that those who collided do not collide again. */
final class Pauses {
    private static final int SHORTEST_MILLIS = 25;

    private final RandomGenerator random;
    private final int longestMillis;

    /** @param longest by which no pause grows further */
    Pauses(RandomGenerator random, Duration longest) {
        this.random = random;
        this.longestMillis = Math.toIntExact(longest.toMillis());
    }

    /** @param tried how often, from 1 */
    void pause(int tried) {
        try {
            Thread.sleep(SHORTEST_MILLIS + random.nextInt(Math.min(longestMillis, SHORTEST_MILLIS << tried)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", e);
        }
    }
}
