package fi.kuule.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock that all functions see: the machine's, moved by an offset. It runs. */
public final class LocalClock implements InstantSource {
    private final InstantSource machine;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public LocalClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    /** From here on the clock runs from {@code now}. */
    public void set(Instant now) {
        offset.set(Duration.between(machine.instant(), now));
    }

    /** How far it is from the machine's clock. */
    public Duration moved() {
        return offset.get();
    }

    /** Takes it that far from the machine's clock. */
    public void move(Duration from) {
        offset.set(from);
    }
}
