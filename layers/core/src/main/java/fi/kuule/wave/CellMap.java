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
    /** A cell has at least so many people, unless the service has fewer. */
    public static final int SMALLEST = 20;

    public CellMap {
        Map<ServiceId, Map<String, String>> copy = new HashMap<>();
        cells.forEach((service, map) -> copy.put(service, Map.copyOf(map)));
        cells = Map.copyOf(copy);
    }

    /** The cells of those who were asked: small combinations merged by channel, then language, area and age, and at last into one rest. */
    public static CellMap of(AskedCounts counts) {
        Map<ServiceId, Map<String, String>> cells = new HashMap<>();
        counts.asked().forEach((service, asked) -> cells.put(service, CellMerging.of(asked, SMALLEST)));
        return new CellMap(cells);
    }
}
