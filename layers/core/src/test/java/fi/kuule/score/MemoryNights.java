package fi.kuule.score;

import java.time.LocalDate;
import java.util.Optional;

/** Nights in memory. */
public final class MemoryNights implements Nights {
    private Optional<LocalDate> last = Optional.empty();

    @Override
    public Optional<LocalDate> last() {
        return last;
    }

    @Override
    public void finished(LocalDate night) {
        last = Optional.of(night);
    }
}
