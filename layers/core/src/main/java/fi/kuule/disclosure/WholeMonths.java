package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.score.TookPart;
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
        List<Map<String, Integer>> told = months.stream()
                .map(month -> {
                    Map<String, Integer> sums = new HashMap<>();
                    month.forEach((value, people) ->
                            sums.merge(names.contains(value) ? value : Dimension.UNTOLD, people, Integer::sum));
                    return sums;
                })
                .toList();
        return sets(told).stream().map(groups -> left(told, groups)).allMatch(left -> left == 0 || left >= floor);
    }

    /** Groups of which something is left to be told are those of a month, or of several. */
    private static Set<Set<String>> sets(List<Map<String, Integer>> months) {
        Set<Set<String>> sets = new HashSet<>();
        for (Map<String, Integer> month : months) {
            for (Set<String> set : List.copyOf(sets)) {
                Set<String> both = new HashSet<>(set);
                both.addAll(month.keySet());
                sets.add(both);
            }
            sets.add(Set.copyOf(month.keySet()));
        }
        return sets;
    }

    private static int left(List<Map<String, Integer>> months, Set<String> groups) {
        return months.stream()
                .filter(month -> !groups.containsAll(month.keySet()))
                .flatMap(month -> month.entrySet().stream())
                .filter(group -> groups.contains(group.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
