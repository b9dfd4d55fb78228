package fi.kuule.wave;

import fi.kuule.organisation.ServiceId;

/** Cell maps by wave and service. */
public interface CellMaps {
    /** Replaces the cells of the services that are in it. */
    void put(WaveId wave, CellMap cells);

    /** None when the wave has not started. */
    Cells of(WaveId wave, ServiceId service);

    /** Those of all services of a wave. */
    CellMap of(WaveId wave);
}
