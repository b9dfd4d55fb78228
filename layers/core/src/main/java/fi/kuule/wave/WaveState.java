package fi.kuule.wave;

import java.util.Set;

/** Where a wave is in its life. */
public enum WaveState {
    DRAFT,
    RUNNING,
    PAUSED,
    CLOSED,
    STOPPED;

    /** The states that a wave in this state may go to. */
    public Set<WaveState> next() {
        return switch (this) {
            case DRAFT -> Set.of(RUNNING, STOPPED);
            case RUNNING -> Set.of(PAUSED, CLOSED, STOPPED);
            case PAUSED -> Set.of(RUNNING, CLOSED, STOPPED);
            case CLOSED, STOPPED -> Set.of();
        };
    }

    /** Whether nothing leads on from here. */
    public boolean over() {
        return next().isEmpty();
    }
}
