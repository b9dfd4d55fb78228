package fi.kuule.score;

import fi.kuule.wave.WaveId;
import fi.kuule.wave.Waves;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which days are the first of a wave; a wave is read once. */
final class FirstDays {
    private final Waves waves;
    private final Map<WaveId, Optional<LocalDate>> opens = new HashMap<>();

    FirstDays(Waves waves) {
        this.waves = waves;
    }

    boolean has(WaveId wave, LocalDate day) {
        return opens.computeIfAbsent(wave, id -> waves.find(id).map(found -> found.opens()))
                .filter(first -> day.isBefore(first.plusDays(WaveAnswers.EARLY_DAYS)))
                .isPresent();
    }
}
