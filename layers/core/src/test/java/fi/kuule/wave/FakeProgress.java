package fi.kuule.wave;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of waves in memory. */
final class FakeProgress implements WaveProgress {
    private final Map<WaveId, Progress> all = new HashMap<>();

    @Override
    public Progress of(WaveId wave) {
        return all.getOrDefault(wave, Progress.START);
    }

    @Override
    public boolean advance(Wave wave, Pilot before, Pilot after) {
        Progress now = of(wave.id());
        if (!now.pilot().equals(before)) return false;
        all.put(wave.id(), new Progress(after, now.announcedSent(), now.announcedClosed()));
        return true;
    }

    @Override
    public void announcedSent(Wave wave) {
        Progress now = of(wave.id());
        Pilot clear = new Pilot(now.pilot().granted(), now.pilot().queued(), Optional.empty(), true);
        all.put(wave.id(), new Progress(clear, true, now.announcedClosed()));
    }

    @Override
    public void announcedClosed(Wave wave) {
        Progress now = of(wave.id());
        all.put(wave.id(), new Progress(now.pilot(), now.announcedSent(), true));
    }
}
