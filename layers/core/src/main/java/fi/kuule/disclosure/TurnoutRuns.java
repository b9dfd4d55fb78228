package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which months are told together in who took part. A run ends when everything of a dimension may be told of all months that wait, or of the
 * newest of them, so that a month in which few answered does not keep the others waiting; and after a year with what may.
 */
final class TurnoutRuns {
    private static final int LONGEST = 12;
    private final Population population;
    private final NavigableMap<YearMonth, MonthGroups> rows;
    private final int floor;

    TurnoutRuns(Population population, NavigableMap<YearMonth, MonthGroups> rows, int floor) {
        this.population = population;
        this.rows = rows;
        this.floor = floor;
    }

    /** The runs that end with this month, which is after all others, with their months. */
    Map<Dimension, List<YearMonth>> ending(YearMonth month, Entry last) {
        Map<Dimension, List<YearMonth>> ending = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            NavigableMap<YearMonth, Entry> waiting = waiting(dimension, month);
            waiting.put(month, last);
            run(dimension, month, waiting).ifPresent(run -> ending.put(dimension, List.copyOf(run.keySet())));
        }
        return ending;
    }

    private Optional<NavigableMap<YearMonth, Entry>> run(
            Dimension dimension, YearMonth month, NavigableMap<YearMonth, Entry> waiting) {
        if (TurnoutRun.whole(dimension, waiting.values(), floor) || isOver(dimension, month, waiting))
            return Optional.of(waiting);
        return waiting.keySet().stream()
                .map(from -> waiting.tailMap(from, true))
                .filter(newest -> TurnoutRun.enough(dimension, newest.values(), floor))
                .findFirst();
    }

    private boolean isOver(Dimension dimension, YearMonth month, NavigableMap<YearMonth, Entry> waiting) {
        return waiting.firstKey().equals(month.minusMonths(LONGEST - 1L))
                && TurnoutRun.of(dimension, month, waiting.values(), floor).tellable(floor);
    }

    /** Months of the last year that are in no run yet; what is older is never told. */
    private NavigableMap<YearMonth, Entry> waiting(Dimension dimension, YearMonth month) {
        NavigableMap<YearMonth, Entry> waiting = new TreeMap<>();
        Set<YearMonth> told = new HashSet<>();
        rows.subMap(month.minusMonths(LONGEST - 1L), true, month, false)
                .values()
                .forEach(row -> Optional.ofNullable(row.populations().get(population))
                        .ifPresent(entry -> {
                            waiting.put(row.month(), entry);
                            told.addAll(entry.turnouts().getOrDefault(dimension, List.of()));
                        }));
        waiting.keySet().removeAll(told);
        return waiting;
    }
}
