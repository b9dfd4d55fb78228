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
    public boolean advance(WaveId wave, Pilot before, Pilot after) {
        Progress now = of(wave);
        if (!now.pilot().equals(before)) return false;
        all.put(wave, new Progress(after, now.announcedSent(), now.announcedClosed()));
        return true;
    }

    @Override
    public void announcedSent(WaveId wave) {
        Progress now = of(wave);
        Pilot clear = new Pilot(now.pilot().granted(), now.pilot().queued(), Optional.empty(), true);
        all.put(wave, new Progress(clear, true, now.announcedClosed()));
    }

    @Override
    public void announcedClosed(WaveId wave) {
        Progress now = of(wave);
        all.put(wave, new Progress(now.pilot(), now.announcedSent(), true));
    }
}
