package fi.kuule.score;

import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.Waves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waves in memory. */
public final class MemoryWaves implements Waves {
    public final Map<WaveId, Wave> rows = new LinkedHashMap<>();

    @Override
    public Optional<Wave> find(WaveId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Wave> findAll() {
        return List.copyOf(rows.values());
    }

    @Override
    public void add(Wave wave) {
        rows.put(wave.id(), wave);
    }

    @Override
    public boolean replace(Wave wave) {
        Wave before = rows.get(wave.id());
        if (before == null || before.revision() != wave.revision() - 1) return false;
        rows.put(wave.id(), wave);
        return true;
    }
}
