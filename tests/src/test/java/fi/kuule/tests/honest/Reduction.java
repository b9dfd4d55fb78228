package fi.kuule.tests.honest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.Fraction;

/**
 * All that can be had of some sums by adding and subtracting multiples of them, as few rows of which each has a term to itself, its pivot;
 * exact (Gauss and Jordan).
 */
final class Reduction {
    private final Map<Integer, Map<Integer, Fraction>> byPivot = new TreeMap<>();

    /** @param sums the terms of each, by number */
    Reduction(Collection<Set<Integer>> sums) {
        sums.forEach(this::add);
    }

    private void add(Set<Integer> sum) {
        Map<Integer, Fraction> left = new HashMap<>();
        sum.forEach(term -> left.put(term, Fraction.ONE));
        for (Integer pivot : List.copyOf(left.keySet())) {
            Map<Integer, Fraction> row = byPivot.get(pivot);
            if (row != null) takeAway(left, row, pivot);
        }
        if (left.isEmpty()) return;
        Integer pivot = left.keySet().iterator().next();
        Fraction first = times(left, pivot);
        left.replaceAll((term, times) -> times.divide(first));
        byPivot.values().stream().filter(row -> row.containsKey(pivot)).forEach(row -> takeAway(row, left, pivot));
        byPivot.put(pivot, left);
    }

    /** So often that the term is gone. */
    private static void takeAway(Map<Integer, Fraction> from, Map<Integer, Fraction> row, Integer term) {
        Fraction factor = times(from, term);
        row.forEach((other, times) -> {
            Fraction rest = times(from, other).subtract(times.multiply(factor));
            if (rest.isZero()) from.remove(other);
            else from.put(other, rest);
        });
    }

    private static Fraction times(Map<Integer, Fraction> row, Integer term) {
        return Objects.requireNonNullElse(row.get(term), Fraction.ZERO);
    }

    /**
     * What is free when the sums are fixed, as far as it has to do with a term: how much it grows when each free term grows by one. Terms of
     * which these add up to nothing are told of together, and no others are.
     */
    Map<Integer, Fraction> freedom(int term) {
        Map<Integer, Fraction> row = byPivot.get(term);
        if (row == null) return Map.of(term, Fraction.ONE);
        Map<Integer, Fraction> freedom = new HashMap<>(row);
        freedom.remove(term);
        freedom.replaceAll((free, times) -> times.negate());
        return freedom;
    }

    List<Map<Integer, Fraction>> rows() {
        return new ArrayList<>(byPivot.values());
    }
}
