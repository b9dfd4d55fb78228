package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is told of a population by month, one after the other.
 *
 * @param end where the run before ended
 */
record RunEntries(Optional<YearMonth> end, List<YearMonth> months, List<Entry> entries) {
    /** Those after the last at which a run of one of these dimensions ended. */
    static RunEntries since(
            Population population, Set<Dimension> dimensions, NavigableMap<YearMonth, MonthGroups> rows) {
        List<YearMonth> months = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (MonthGroups row : rows.descendingMap().values()) {
            Optional<Entry> entry = Optional.ofNullable(row.populations().get(population));
            if (entry.isEmpty() || entry.get().gathered()) continue;
            if (entry.get().closes().keySet().stream().anyMatch(dimensions::contains))
                return new RunEntries(Optional.of(row.month()), months, entries);
            months.addFirst(row.month());
            entries.addFirst(entry.get());
        }
        return new RunEntries(Optional.empty(), months, entries);
    }

    RunEntries with(YearMonth month, Entry last) {
        return new RunEntries(end, added(months, month), added(entries, last));
    }

    private static <T> List<T> added(List<T> some, T last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    /** The month after the run before, or the first of all. */
    YearMonth from() {
        return end.map(before -> before.plusMonths(1)).orElseGet(months::getFirst);
    }
}
