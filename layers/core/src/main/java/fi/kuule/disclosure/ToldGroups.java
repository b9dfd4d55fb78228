package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.Service;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that may be told of a service's groups of people up to a month: sums of what its months and runs tell.
 *
 * @param rows oldest first
 */
public record ToldGroups(Service service, YearMonth month, List<MonthGroups> rows) {
    private static final int YEAR = 12;

    public ToldGroups {
        rows = List.copyOf(rows);
    }

    /** Of whom something is told. */
    public Set<Population> populations() {
        return rows.stream()
                .flatMap(row -> row.populations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a population whose waves ended in twelve months up to this one, as they are counted month by month. */
    public List<StratumDispositions> year(Population population, YearMonth to) {
        return rows.stream()
                .filter(row -> !row.month().isAfter(to) && row.month().isAfter(to.minusMonths(YEAR)))
                .flatMap(row -> Optional.ofNullable(row.populations().get(population)).stream())
                .map(Entry::counts)
                .toList();
    }

    /** The newest runs that ended in the last twelve months and are together no longer; the last of them at least. Oldest first. */
    public List<GroupRun> runs(Population population, Dimension dimension) {
        List<GroupRun> runs = new ArrayList<>();
        for (GroupRun run : all(population, dimension).reversed()) {
            if (!run.to().isAfter(month.minusMonths(YEAR))) break;
            if (!runs.isEmpty() && run.from().isBefore(runs.getFirst().to().minusMonths(YEAR - 1L))) break;
            runs.addLast(run);
        }
        return runs.reversed();
    }

    /** The newest runs that tell who took part, of months that are together no more than a year. Oldest first. */
    public List<TurnoutRun> turnouts(Population population, Dimension dimension) {
        List<TurnoutRun> runs = new ArrayList<>();
        for (MonthGroups row : rows.reversed()) {
            if (!row.month().isAfter(month.minusMonths(YEAR))) break;
            turnouts(population, dimension, row)
                    .filter(run -> runs.isEmpty()
                            || !run.from().isBefore(runs.getFirst().to().minusMonths(YEAR - 1L)))
                    .ifPresent(runs::addLast);
        }
        return runs.reversed();
    }

    private Optional<TurnoutRun> turnouts(Population population, Dimension dimension, MonthGroups row) {
        List<YearMonth> months = Optional.ofNullable(row.populations().get(population))
                .map(entry -> entry.turnouts().getOrDefault(dimension, List.of()))
                .orElse(List.of());
        if (months.isEmpty() || months.getFirst().isBefore(rows.getFirst().month())) return Optional.empty();
        List<Entry> entries = rows.stream()
                .filter(other -> months.contains(other.month()))
                .flatMap(other -> Optional.ofNullable(other.populations().get(population)).stream())
                .toList();
        return Optional.of(TurnoutRun.of(dimension, row.month(), entries, Floor.of(service)));
    }

    private List<GroupRun> all(Population population, Dimension dimension) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.populations().get(population))
                        .flatMap(entry -> Optional.ofNullable(entry.closes().get(dimension)))
                        .filter(from -> !from.isBefore(rows.getFirst().month()))
                        .map(from -> run(population, dimension, from, row.month()))
                        .stream())
                .sorted(Comparator.comparing(GroupRun::to))
                .toList();
    }

    private GroupRun run(Population population, Dimension dimension, YearMonth from, YearMonth to) {
        return GroupRun.of(dimension, from, to, entries(population, dimension, to), service.sensitive());
    }

    /** Up to this month, after the end of the run before. */
    private List<Entry> entries(Population population, Dimension dimension, YearMonth to) {
        List<Entry> entries = new ArrayList<>();
        for (MonthGroups row : rows.reversed()) {
            Optional<Entry> entry = Optional.ofNullable(row.populations().get(population));
            if (entry.isEmpty() || entry.get().gathered() || row.month().isAfter(to)) continue;
            if (row.month().isBefore(to) && entry.get().closes().containsKey(dimension)) break;
            entries.addFirst(entry.get());
        }
        return entries;
    }
}
