package fi.kuule.score;

import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.Waves;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which days are the first of a wave. The waves are read once, when the first answer to one is found. */
final class FirstDays {
    private final Waves waves;
    private final Map<WaveId, LocalDate> opens = new HashMap<>();

    FirstDays(Waves waves) {
        this.waves = waves;
    }

    boolean has(WaveId wave, LocalDate day) {
        if (opens.isEmpty()) for (Wave known : waves.findAll()) opens.put(known.id(), known.opens());
        return Optional.ofNullable(opens.get(wave))
                .filter(first -> day.isBefore(first.plusDays(WaveAnswers.EARLY_DAYS)))
                .isPresent();
    }
}
