package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who was asked in waves, and what came of it, by population and by one stratum at a time. */
public final class AskedStrata {
    private final Waves waves;
    private final Dispositions dispositions;

    public AskedStrata(Waves waves, Dispositions dispositions) {
        this.waves = waves;
        this.dispositions = dispositions;
    }

    /**
     * By population, each by itself, over the waves whose last day was in the months from {@code from} to {@code to}, both included; not of
     * drafts, nor of what was sent by mistake. Of a wave that was stopped, only those whose mail went were asked. Reads one item per wave.
     */
    public Map<Population, StratumDispositions> endedIn(ServiceId service, YearMonth from, YearMonth to) {
        Map<Population, StratumDispositions> sums = new TreeMap<>();
        waves.findAll().stream()
                .filter(Wave::started)
                .filter(wave -> wave.state() != WaveState.WITHDRAWN)
                .filter(wave -> !YearMonth.from(wave.closes()).isBefore(from)
                        && !YearMonth.from(wave.closes()).isAfter(to))
                .forEach(wave -> of(wave, service)
                        .forEach((population, counts) -> sums.merge(population, counts, StratumDispositions::plus)));
        return sums;
    }

    /** Nothing of a wave that did not ask about the service, or of which no night has counted yet. */
    public Map<Population, StratumDispositions> of(Wave wave, ServiceId service) {
        Map<Population, StratumDispositions> counted = new TreeMap<>(dispositions.strata(wave.id(), service));
        if (counted.isEmpty())
            inAll(wave.id(), service)
                    .ifPresent(total -> counted.put(Population.OWN, StratumDispositions.untold(total)));
        if (wave.state() == WaveState.STOPPED) counted.replaceAll((population, counts) -> counts.ofSent());
        return counted;
    }

    /** Waves that were over before strata were counted asked one population, and nothing more is known of it. */
    private Optional<Dispositions.Counts> inAll(WaveId wave, ServiceId service) {
        return dispositions.of(wave).flatMap(counts -> Optional.ofNullable(counts.get(service)));
    }
}
