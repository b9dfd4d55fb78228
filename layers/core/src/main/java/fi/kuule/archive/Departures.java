package fi.kuule.archive;

import fi.kuule.wave.WaveId;
import java.util.Map;

/** Waves that were paused when the organisation left, and that go on elsewhere. */
public interface Departures {
    /** @param revision of the wave as it is when it has been stopped here */
    void put(WaveId wave, int revision);

    /** Revisions by wave. */
    Map<WaveId, Integer> findAll();
}
