package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.TookPart;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one population's groups of a dimension took part in some months, told once and together. No month is in two runs of a
 * dimension, so that sums of runs are all that can be had by adding and subtracting.
 *
 * @param from the first month that is in it
 * @param groups groups that may be told, the others under {@link Dimension#UNTOLD}
 * @param hidden names of these others
 */
public record TurnoutRun(
        Dimension dimension, YearMonth from, YearMonth to, Map<String, TookPart> groups, Set<String> hidden) {
    public TurnoutRun {
        groups = Map.copyOf(groups);
        hidden = Set.copyOf(hidden);
    }

    /** @param entries none of them in another run of the dimension */
    static TurnoutRun of(Dimension dimension, YearMonth to, Collection<Entry> entries, int floor) {
        GroupFloor<Beside> rule = new GroupFloor<>(
                group -> group.tellable(floor), group -> group.took().answered(), Beside::plus);
        Map<String, TookPart> told = new TreeMap<>();
        Map<String, Beside> all = sum(dimension, entries);
        rule.merged(all, WholeMonths.of(dimension, entries, floor)::hide)
                .forEach((value, group) -> told.put(value, group.took()));
        YearMonth from = entries.stream()
                .flatMap(entry -> entry.months().stream())
                .min(YearMonth::compareTo)
                .orElseThrow();
        Set<String> hidden = new HashSet<>(all.keySet());
        hidden.removeAll(told.keySet());
        hidden.remove(Dimension.UNTOLD);
        return new TurnoutRun(dimension, from, to, told, hidden);
    }

    /** Every group of which somebody was asked may be told. */
    static boolean whole(Dimension dimension, Collection<Entry> entries, int floor) {
        Map<String, Beside> groups = sum(dimension, entries);
        return groups.entrySet().stream()
                        .allMatch(group -> group.getKey().equals(Dimension.UNTOLD)
                                ? Beside.tellable(group.getValue().took(), floor)
                                : group.getValue().tellable(floor))
                && WholeMonths.of(dimension, entries, floor).hide(groups.keySet());
    }

    /** The same, and somebody answered of each. */
    static boolean enough(Dimension dimension, Collection<Entry> entries, int floor) {
        return whole(dimension, entries, floor)
                && sum(dimension, entries).values().stream()
                        .allMatch(group -> group.took().answered() > 0);
    }

    /** What it tells is nobody or enough, however it was merged. */
    boolean tellable(int floor) {
        return groups.values().stream().allMatch(took -> Beside.tellable(took, floor));
    }

    /** Some group has a name. */
    public boolean names() {
        return groups.keySet().stream().anyMatch(value -> !value.equals(Dimension.UNTOLD));
    }

    private static Map<String, Beside> sum(Dimension dimension, Collection<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.counts().tookPart(dimension).entrySet().stream()
                        .map(group -> Map.entry(
                                group.getKey(),
                                new Beside(group.getValue(), byCell(entry, dimension, group.getKey())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Beside::plus));
    }

    /** Nothing where what was answered is not told. */
    private static TookPart byCell(Entry entry, Dimension dimension, String value) {
        Counts counts = entry.counts().by(dimension).get(value);
        return counts == null || entry.gathered() ? TookPart.NOBODY : TookPart.of(counts);
    }

    /**
     * A group by what the list says, and by the cells of which it is told what they answered. Who is in the first and not in the second can
     * be had by subtraction.
     */
    private record Beside(TookPart took, TookPart byCell) {
        Beside plus(Beside other) {
            return new Beside(took.plus(other.took), byCell.plus(other.byCell));
        }

        boolean tellable(int floor) {
            return tellable(took, floor) && (took.asked() == byCell.asked() || tellable(rest(), floor));
        }

        private TookPart rest() {
            return new TookPart(Math.abs(took.asked() - byCell.asked()), Math.abs(took.answered() - byCell.answered()));
        }

        static boolean tellable(TookPart took, int floor) {
            return took.asked() >= floor && (took.answered() == 0 || took.answered() >= floor);
        }
    }
}
