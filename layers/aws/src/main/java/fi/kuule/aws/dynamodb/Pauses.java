package fi.kuule.aws.dynamodb;

import java.util.random.RandomGenerator;

/** Pauses between tries, each longer and of its own length, so that those who collided do not collide again. */
final class Pauses {
    static final int MOST_TRIES = 8;
    private static final int SHORTEST_MILLIS = 25;

    private final RandomGenerator random;

    Pauses(RandomGenerator random) {
        this.random = random;
    }

    /** @param tried how often, from 1 */
    void pause(int tried) {
        try {
            Thread.sleep(SHORTEST_MILLIS + random.nextInt(SHORTEST_MILLIS << tried));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch waited for room", e);
        }
    }
}
