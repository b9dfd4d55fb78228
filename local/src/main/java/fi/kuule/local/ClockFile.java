package fi.kuule.local;

import fi.kuule.local.schedule.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps the clock between starts: how far it was moved, and up to when schedules have fired. */
final class ClockFile implements AutoCloseable {
    private static final String NAME = "clock.json";
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private final Optional<DataDirectory> directory;
    private final LocalClock clock;
    private Duration written = Duration.ZERO;
    private Instant seen = Instant.EPOCH;
    private Instant writtenSeen = Instant.EPOCH;

    ClockFile(Optional<DataDirectory> directory, LocalClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Sets the clock as it was; the time up to which schedules have fired, which is now when there is no file. */
    Instant restore() {
        Map<String, String> kept = directory.map(path -> path.read(NAME)).orElse(Map.of());
        String moved = kept.get("moved");
        String fired = kept.get("fired");
        if (moved == null || fired == null) return clock.instant();
        clock.move(Duration.parse(moved));
        return Instant.parse(fired);
    }

    /** Schedules have fired up to this time. Written at once when the clock was moved, else now and then. */
    synchronized void seen(Instant time) {
        seen = time;
        boolean moved = !clock.moved().equals(written);
        if (moved || Duration.between(writtenSeen, seen).abs().compareTo(PAUSE) > 0) write();
    }

    private void write() {
        written = clock.moved();
        writtenSeen = seen;
        directory.ifPresent(path -> path.write(NAME, Map.of("moved", written.toString(), "fired", seen.toString())));
    }

    @Override
    public synchronized void close() {
        if (!seen.equals(Instant.EPOCH)) write();
    }
}
