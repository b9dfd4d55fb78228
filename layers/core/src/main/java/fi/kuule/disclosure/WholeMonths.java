package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.score.TookPart;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Months tell by themselves how many took part. What is left of some groups without the months in which nobody else answered must therefore
 * be nobody, or enough, as well: of a month in which no group has a name all are under {@link Dimension#UNTOLD}.
 *
 * @param months how many of each group answered
 */
record WholeMonths(List<Map<String, Integer>> months, int floor) {
    static WholeMonths of(Dimension dimension, Collection<Entry> entries, int floor) {
        return new WholeMonths(
                entries.stream()
                        .map(entry -> answered(entry.counts().tookPart(dimension)))
                        .toList(),
                floor);
    }

    private static Map<String, Integer> answered(Map<String, TookPart> groups) {
        Map<String, Integer> answered = new HashMap<>();
        groups.forEach((value, took) -> {
            if (took.answered() > 0) answered.put(value, took.answered());
        });
        return answered;
    }

    /** With these names told, and the others together. */
    boolean hide(Set<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.stream().filter(name -> !name.equals(Dimension.UNTOLD)).forEach(name -> places.put(name, places.size()));
        List<Told> told = months.stream().map(month -> new Told(month, places)).toList();
        return sets(told).stream().noneMatch(groups -> leavesFew(told, groups));
    }

    /** Groups of which something is left to be told are those of a month, or of several. */
    private static Set<BitSet> sets(List<Told> months) {
        Set<BitSet> sets = new HashSet<>();
        for (Told month : months) {
            for (BitSet set : List.copyOf(sets)) {
                BitSet both = (BitSet) set.clone();
                both.or(month.groups);
                sets.add(both);
            }
            sets.add(month.groups);
        }
        return sets;
    }

    /** As soon as there are enough, no more are counted: there may be thousands of sets of hundreds of groups. */
    private boolean leavesFew(List<Told> months, BitSet groups) {
        int left = 0;
        for (Told month : months) {
            if (month.isWithin(groups)) continue;
            for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
                left += month.people[group];
                if (left >= floor) return false;
            }
        }
        return left > 0;
    }

    /** What a month tells, by place; the last place is that of all without a name. */
    private static final class Told {
        /** Of whom somebody answered. */
        private final BitSet groups = new BitSet();

        private final int[] people;

        Told(Map<String, Integer> month, Map<String, Integer> places) {
            people = new int[places.size() + 1];
            for (Map.Entry<String, Integer> group : month.entrySet()) {
                int place = places.getOrDefault(group.getKey(), places.size());
                groups.set(place);
                people[place] += group.getValue();
            }
        }

        boolean isWithin(BitSet others) {
            BitSet outside = (BitSet) groups.clone();
            outside.andNot(others);
            return outside.isEmpty();
        }
    }
}
