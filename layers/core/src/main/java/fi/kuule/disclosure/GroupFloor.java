package fi.kuule.disclosure;

import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Puts the groups of a dimension that may not be told among those of whom nothing is told ({@link Dimension#UNTOLD}), and with them the
 * smallest others until these may be told too: what is told of a dimension then adds up to all, and nothing small is left of it.
 */
record GroupFloor<T>(Predicate<T> tellable, ToIntFunction<T> people, BinaryOperator<T> plus) {
    /** Groups of which so many at least were asked, and answered if anybody did. */
    static StratumDispositions merged(StratumDispositions counts, int floor) {
        GroupFloor<Counts> rule = new GroupFloor<>(group -> tellable(group, floor), Counts::answered, Counts::plus);
        GroupFloor<Tally> answers = new GroupFloor<>(tally -> true, Tally::n, Tally::plus);
        Map<Dimension, Map<String, Counts>> groups = new EnumMap<>(Dimension.class);
        Map<Dimension, Map<String, Tally>> tallies = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> named = rule.named(counts.by(dimension));
            groups.put(dimension, rule.only(named, counts.by(dimension)));
            tallies.put(
                    dimension, answers.only(named, counts.answers().tallies().by(dimension)));
        }
        CohortAnswers given = counts.answers();
        StratumTallies kept = new StratumTallies(given.tallies().total(), tallies);
        return new StratumDispositions(
                counts.total(),
                groups,
                new CohortAnswers(kept, given.early(), given.late(), given.assisted() < floor ? 0 : given.assisted()),
                counts.unasked().from(floor),
                counts.participation(),
                counts.letters());
    }

    static boolean tellable(Counts counts, int floor) {
        return counts.asked() >= floor && (counts.answered() == 0 || counts.answered() >= floor);
    }

    /** The same groups, as far as they may be told. */
    Map<String, T> merged(Map<String, T> groups) {
        return merged(groups, names -> true);
    }

    /** @param together which names may be told beside each other */
    Map<String, T> merged(Map<String, T> groups, Predicate<Set<String>> together) {
        return only(named(groups, together), groups);
    }

    private Set<String> named(Map<String, T> groups) {
        return named(groups, names -> true);
    }

    /** The names that may be told. */
    private Set<String> named(Map<String, T> groups, Predicate<Set<String>> together) {
        Set<String> named = groups.entrySet().stream()
                .filter(group -> !group.getKey().equals(Dimension.UNTOLD) && tellable.test(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        while (!named.isEmpty()
                && (rest(named, groups).filter(tellable.negate()).isPresent() || !together.test(named)))
            named.remove(smallest(named, groups));
        return named;
    }

    private String smallest(Set<String> named, Map<String, T> groups) {
        return groups.entrySet().stream()
                .filter(group -> named.contains(group.getKey()))
                .min(Comparator.<Map.Entry<String, T>>comparingInt(group -> people.applyAsInt(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The groups of these names, and the others together. */
    Map<String, T> only(Set<String> names, Map<String, T> groups) {
        Map<String, T> kept = new HashMap<>(groups);
        kept.keySet().retainAll(names);
        rest(names, groups).ifPresent(rest -> kept.put(Dimension.UNTOLD, rest));
        return kept;
    }

    private Optional<T> rest(Set<String> names, Map<String, T> groups) {
        return groups.entrySet().stream()
                .filter(group -> !names.contains(group.getKey()))
                .map(Map.Entry::getValue)
                .reduce(plus);
    }
}
