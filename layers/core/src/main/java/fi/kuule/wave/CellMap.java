package fi.kuule.wave;

import fi.kuule.organisation.ServiceId;
import java.util.HashMap;
import java.util.Map;

/**
 * Which published cell a combination of strata became when its wave started: the combination itself where enough were asked, a merged
 * one elsewhere. An answer carries the cell, never the combination.
 *
 * @param cells per service: combination → cell
 */
public record CellMap(Map<ServiceId, Map<String, String>> cells) {
    public CellMap {
        Map<ServiceId, Map<String, String>> copy = new HashMap<>();
        cells.forEach((service, map) -> copy.put(service, Map.copyOf(map)));
        cells = Map.copyOf(copy);
    }
}
