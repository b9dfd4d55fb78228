package fi.kuule.wave;

import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Stratum;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which published cell a combination of strata became when its wave started: the combination itself where enough were asked, a merged
 * one elsewhere. An answer carries the cell, never the combination.
 */
public record CellMap(Map<ServiceId, Cells> cells) {
    /** A cell has at least so many people, unless the service, or one of its populations, has fewer. */
    public static final int SMALLEST = 20;

    /** A service has about so many cells at most, so that they are read fast and fit an item: of very many people they are larger. */
    private static final int MOST = 500;

    public CellMap {
        cells = Map.copyOf(cells);
    }

    /** Of services that have not said of which groups they want to hear first. */
    public static CellMap of(AskedCounts counts) {
        return of(counts, service -> Optional.empty());
    }

    /**
     * The cells of those who were asked, made within each population: small combinations merged by channel, then touchpoint, language, area
     * and age, and at last into one rest. What a service wants to be told first is given up last, and not at all of a group that is large
     * enough by itself, unless the rest needs it.
     */
    public static CellMap of(AskedCounts counts, Function<ServiceId, Optional<Stratum>> first) {
        Map<ServiceId, Cells> cells = new HashMap<>();
        counts.asked().forEach((service, asked) -> cells.put(service, cells(asked, first.apply(service))));
        return new CellMap(cells);
    }

    private static Cells cells(Map<String, Integer> asked, Optional<Stratum> first) {
        Map<Population, Map<String, Integer>> populations = new HashMap<>();
        asked.forEach((combination, n) -> populations
                .computeIfAbsent(Cell.parse(combination).population(), population -> new HashMap<>())
                .put(combination, n));
        int smallest =
                smallest(asked.values().stream().mapToInt(Integer::intValue).sum());
        Map<String, String> published = new HashMap<>();
        populations.values().forEach(people -> published.putAll(CellMerging.of(people, smallest, first)));
        return new Cells(published);
    }

    /** The size that a cell has at least, in a service of which so many were asked. */
    static int smallest(int asked) {
        return Math.max(SMALLEST, Math.ceilDiv(asked, MOST));
    }

    /** Of a service; none when it was not asked about. */
    public Cells of(ServiceId service) {
        return cells.getOrDefault(service, Cells.NONE);
    }
}
