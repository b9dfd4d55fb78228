package fi.kuule.wave;

import java.util.Optional;

/** What a wave is held against last before it starts: whether its mails can go. */
public interface StartCheck {
    /** Asks nothing: for what sends no mail. */
    StartCheck NONE = (wave, counts) -> Optional.empty();

    /** Why it cannot start; empty when it can. */
    Optional<WaveControl.Change> hindrance(Wave wave, AskedCounts counts);
}
