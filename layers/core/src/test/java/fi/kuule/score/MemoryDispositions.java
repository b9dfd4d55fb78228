package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dispositions in memory. */
public final class MemoryDispositions implements Dispositions {
    public final Map<WaveId, Map<ServiceId, Counts>> rows = new HashMap<>();
    public final Map<WaveId, Map<ServiceId, Map<Population, StratumDispositions>>> strata = new HashMap<>();
    private final Map<WaveId, Map<ServiceId, Map<Population, Participation>>> participation = new HashMap<>();

    @Override
    public void put(WaveId wave, Map<ServiceId, Counts> counts) {
        rows.put(wave, Map.copyOf(counts));
    }

    @Override
    public Optional<Map<ServiceId, Counts>> of(WaveId wave) {
        return Optional.ofNullable(rows.get(wave));
    }

    @Override
    public void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts) {
        strata.computeIfAbsent(wave, absent -> new HashMap<>()).put(service, Map.copyOf(counts));
    }

    @Override
    public Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service) {
        return strata.getOrDefault(wave, Map.of()).getOrDefault(service, Map.of());
    }

    @Override
    public void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts) {
        participation.computeIfAbsent(wave, absent -> new HashMap<>()).put(service, Map.copyOf(counts));
    }

    @Override
    public Map<Population, Participation> participation(WaveId wave, ServiceId service) {
        return participation.getOrDefault(wave, Map.of()).getOrDefault(service, Map.of());
    }
}
