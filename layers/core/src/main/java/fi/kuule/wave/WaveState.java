package fi.kuule.wave;

import java.util.Set;

/** Where a wave is in its life. */
public enum WaveState {
    DRAFT,
    RUNNING,
    PAUSED,
    CLOSED,
    STOPPED,
    /** Sent by mistake: whoever follows a link is told so. */
    WITHDRAWN;

    /** The states that a wave in this state may go to. */
    public Set<WaveState> next() {
        return switch (this) {
            case DRAFT -> Set.of(RUNNING, STOPPED);
            case RUNNING -> Set.of(PAUSED, CLOSED, STOPPED, WITHDRAWN);
            case PAUSED -> Set.of(RUNNING, CLOSED, STOPPED, WITHDRAWN);
            case STOPPED -> Set.of(WITHDRAWN);
            case CLOSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether nothing more is sent and no answer is taken, for good. */
    public boolean over() {
        return switch (this) {
            case DRAFT, RUNNING, PAUSED -> false;
            case CLOSED, STOPPED, WITHDRAWN -> true;
        };
    }
}
