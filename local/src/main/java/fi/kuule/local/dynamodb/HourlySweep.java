package fi.kuule.local.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Sweeps expired rows whenever an hour has passed, or been passed over, by Kuule's clock. */
public final class HourlySweep implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private final ExpiredRows rows;
    private final InstantSource clock;
    private final Thread thread = Thread.ofVirtual().name("expired rows").unstarted(this::run);

    private HourlySweep(ExpiredRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public static HourlySweep start(ExpiredRows rows, InstantSource clock) {
        HourlySweep sweep = new HourlySweep(rows, clock);
        sweep.thread.start();
        return sweep;
    }

    private void run() {
        Instant last = clock.instant();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            }
            if (Duration.between(last, clock.instant()).abs().compareTo(HOUR) < 0) continue;
            last = clock.instant();
            rows.sweep();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
