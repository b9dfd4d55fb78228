package fi.kuule.wave;

import java.util.HashMap;
import java.util.Map;

/** The waves that have asked nobody and never will: drafts that were stopped. Each is looked up once. */
final class UnsentWaves {
    private final Waves waves;
    private final Map<String, Boolean> known = new HashMap<>();

    UnsentWaves(Waves waves) {
        this.waves = waves;
    }

    boolean contains(String wave) {
        return known.computeIfAbsent(wave, this::isUnsent);
    }

    /** A wave that nobody knows any more may have asked. */
    private boolean isUnsent(String wave) {
        return waves.find(new WaveId(wave))
                .filter(found -> found.state().over() && !found.started())
                .isPresent();
    }
}
