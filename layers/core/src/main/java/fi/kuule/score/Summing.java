package fi.kuule.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/** How counts of a kind are added and taken apart. */
record Summing<T>(ToIntFunction<T> people, BinaryOperator<T> plus, BinaryOperator<T> minus) {
    static final Summing<Tally> TALLIES = new Summing<>(Tally::n, Tally::plus, Tally::minus);
    static final Summing<Integer> NUMBERS = new Summing<>(n -> n, Integer::sum, (all, some) -> all - some);

    /** The groups of one dimension by value, with what is in none of them under {@link Dimension#UNTOLD}: together they are the total. */
    Map<String, T> groups(Dimension dimension, T total, Map<String, T> byStratum) {
        Map<String, T> groups = new HashMap<>();
        byStratum.forEach((name, group) -> {
            if (StrataNames.isOf(dimension, name)) groups.put(StrataNames.value(name), group);
        });
        T rest = groups.values().stream().reduce(total, minus);
        if (people.applyAsInt(rest) > 0) groups.merge(Dimension.UNTOLD, rest, plus);
        return groups;
    }

    /**
     * The same by name, with the groups that are too small to be kept merged into "other" ({@code age=*}), which is not left small either:
     * the smallest group joins it until it is large enough. Dimensions of which nothing is told are not named.
     */
    Map<String, T> merged(T total, Map<String, T> byStratum, int floor) {
        Map<String, T> merged = new HashMap<>();
        for (Dimension dimension : Dimension.values())
            if (byStratum.keySet().stream().anyMatch(name -> StrataNames.isOf(dimension, name)))
                merge(groups(dimension, total, byStratum), floor)
                        .forEach((value, group) -> merged.put(StrataNames.name(dimension, value), group));
        return merged;
    }

    private Map<String, T> merge(Map<String, T> groups, int floor) {
        Optional<String> smallest = smallest(groups);
        while (smallest.isPresent() && mustJoin(smallest.get(), groups, floor)) {
            Optional.ofNullable(groups.remove(smallest.get()))
                    .ifPresent(joining -> groups.merge(Dimension.UNTOLD, joining, plus));
            smallest = smallest(groups);
        }
        return groups;
    }

    private boolean mustJoin(String smallest, Map<String, T> groups, int floor) {
        int rest = people(groups, Dimension.UNTOLD);
        return people(groups, smallest) < floor || (rest > 0 && rest < floor);
    }

    private int people(Map<String, T> groups, String value) {
        return Optional.ofNullable(groups.get(value)).map(people::applyAsInt).orElse(0);
    }

    private Optional<String> smallest(Map<String, T> groups) {
        return groups.keySet().stream()
                .filter(value -> !value.equals(Dimension.UNTOLD))
                .min(Comparator.<String>comparingInt(value -> people(groups, value))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
