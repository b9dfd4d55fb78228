package fi.kuule.score;

import java.time.LocalDate;
import java.util.Optional;

/** Which night was the last to be finished: after a longer break the next one counts every day since. */
public interface Nights {
    Optional<LocalDate> last();

    void finished(LocalDate night);
}
