package fi.kuule.tests.honest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.hipparchus.fraction.Fraction;

/**
 * All that can be had of combinations of atoms, each so many times each atom, by adding and subtracting multiples of them; exact (Gauss).
 * Atoms of a lower place go first, so that what is left of the others says all that can be said of them alone.
 */
final class Elimination {
    private final ToIntFunction<Atom> place;
    private final Comparator<Atom> order;
    private final SortedMap<Atom, SortedMap<Atom, Fraction>> byFirst;

    Elimination(ToIntFunction<Atom> place, Collection<? extends Map<Atom, Fraction>> combinations) {
        this.place = place;
        this.order = Comparator.comparingInt(place).thenComparing(Comparator.naturalOrder());
        this.byFirst = new TreeMap<>(order);
        combinations.forEach(this::add);
    }

    private void add(Map<Atom, Fraction> combination) {
        SortedMap<Atom, Fraction> left = new TreeMap<>(order);
        left.putAll(combination);
        while (!left.isEmpty()) {
            SortedMap<Atom, Fraction> before = byFirst.get(left.firstKey());
            if (before == null) {
                byFirst.put(left.firstKey(), scaled(left));
                return;
            }
            takeAway(left, before);
        }
    }

    private SortedMap<Atom, Fraction> scaled(SortedMap<Atom, Fraction> combination) {
        Fraction first = times(combination, combination.firstKey());
        SortedMap<Atom, Fraction> scaled = new TreeMap<>(order);
        combination.forEach((atom, times) -> scaled.put(atom, times.divide(first)));
        return scaled;
    }

    /** So often that the first atom is gone. */
    private static void takeAway(SortedMap<Atom, Fraction> from, SortedMap<Atom, Fraction> other) {
        Fraction factor = times(from, other.firstKey());
        other.forEach((atom, times) -> {
            Fraction rest = times(from, atom).subtract(times.multiply(factor));
            if (rest.isZero()) from.remove(atom);
            else from.put(atom, rest);
        });
    }

    private static Fraction times(Map<Atom, Fraction> combination, Atom atom) {
        return Objects.requireNonNullElse(combination.get(atom), Fraction.ZERO);
    }

    /** Of all that can be had, what holds no atom of a lower place, and some of this one. */
    List<Map<Atom, Fraction>> at(int wanted) {
        return byFirst.values().stream()
                .filter(combination -> place.applyAsInt(combination.firstKey()) == wanted)
                .map(combination -> (Map<Atom, Fraction>) combination)
                .toList();
    }
}
