package fi.kuule.wave;

import fi.kuule.organisation.ServiceId;
import java.util.Map;

/** Cell maps by wave and service. */
public interface CellMaps {
    void put(WaveId wave, CellMap cells);

    /** combination → cell; empty when the wave has not started. */
    Map<String, String> of(WaveId wave, ServiceId service);
}
