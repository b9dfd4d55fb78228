package fi.kuule.archive;

import fi.kuule.wave.WaveId;
import java.util.Set;

/**
 * How waves stand in an archive. No wave runs there: whoever moves in wakes it.
 *
 * @param left ended here by {@link Leaving}, and paused in the archive
 * @param silent anonymous and over: that somebody answered is of no use any more, and is not told
 */
public record ArchivedWaves(Set<WaveId> left, Set<WaveId> silent) {
    public ArchivedWaves {
        left = Set.copyOf(left);
        silent = Set.copyOf(silent);
    }
}
