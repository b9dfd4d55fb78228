package fi.kuule.wave;

import java.util.List;
import java.util.Optional;

/** Waves by id. */
public interface Waves {
    Optional<Wave> find(WaveId id);

    /** All waves, newest first. */
    List<Wave> findAll();

    void add(Wave wave);

    /** Replaces the wave whose revision is one less; false when somebody else changed it meanwhile. */
    boolean replace(Wave wave);
}
