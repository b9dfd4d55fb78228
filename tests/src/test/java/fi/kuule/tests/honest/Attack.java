package fi.kuule.tests.honest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.Fraction;

/**
 * Somebody who has all that was ever told, and adds and subtracts. Finds every set of groups, however put together, of which something can
 * be computed that says nothing of anybody else.
 *
 * <p>Complete, though there are more sets than can be tried: large groups are eliminated first, and what is left says all that can be said
 * of small ones. It falls into parts of few groups, of which every set is tried. Groups of nobody hide nobody: what is said of a few and of
 * them is said of the few. That nobody is less than nobody is known, too: where a sum is of nobody, so is each of its atoms.
 */
final class Attack {
    private static final int OTHERS = 0;
    private static final int SOMEBODY = 1;
    private static final int NOBODY = 2;

    private final Map<Atom, Integer> people;
    private final Map<Group, Integer> sizes;
    private final List<Sum> sums;
    private final Set<Atom> nobody;
    private final List<Map<Atom, Fraction>> told;

    /** @param people who answered in truth; atoms that are not in it are of nobody */
    Attack(Map<Atom, Integer> people, Collection<Sum> sums) {
        this.people = Map.copyOf(people);
        this.sizes = people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().group(), Collectors.summingInt(Map.Entry::getValue)));
        this.sums = List.copyOf(sums);
        this.nobody = sums.stream()
                .filter(sum -> sum.people() == 0)
                .flatMap(sum -> sum.of().stream())
                .collect(Collectors.toSet());
        this.told = sums.stream()
                .map(sum -> without(nobody, sum.of()))
                .filter(atoms -> !atoms.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .map(Attack::once)
                .toList();
    }

    private static Set<Atom> without(Set<Atom> nobody, Set<Atom> atoms) {
        return atoms.stream().filter(atom -> !nobody.contains(atom)).collect(Collectors.toSet());
    }

    private static Map<Atom, Fraction> once(Set<Atom> atoms) {
        return atoms.stream().collect(Collectors.toMap(atom -> atom, atom -> Fraction.ONE));
    }

    /** How many different sums there are to reckon with. */
    int size() {
        return told.size();
    }

    /** What was told and is not so: what is here taken to be told of some is told of others. */
    List<String> untrue() {
        return sums.stream()
                .filter(sum -> sum.people() != people(sum.of()))
                .map(sum -> sum.where() + " tells " + sum.people() + " of " + people(sum.of()))
                .toList();
    }

    private int people(Set<Atom> atoms) {
        return atoms.stream().mapToInt(this::people).sum();
    }

    private int people(Atom atom) {
        return people.getOrDefault(atom, 0);
    }

    private int size(Group group) {
        return sizes.getOrDefault(group, 0);
    }

    /** The sets of groups of fewer people together than the floor of which anything can be computed. */
    List<Set<Group>> few(int floor) {
        return found(floor, combination -> true);
    }

    /** The sets of groups of so few people of which more can be computed than classes. */
    List<Set<Group>> numbersOfFewerThan(int enough) {
        return found(enough, combination -> tellsApart(combination, true));
    }

    /** The groups of fewer than {@code enough} who answered alike of which it can be computed how. */
    List<Group> alikeOfFewerThan(int enough) {
        return sizes.keySet().stream()
                .filter(group -> size(group) < enough && classes(group.all(), atom -> people(atom) > 0) == 1)
                .filter(group -> classes(group.all(), atom -> !nobody.contains(atom)) == 1
                        || within(told, Set.of(group)).stream().anyMatch(combination -> tellsApart(combination, false)))
                .sorted()
                .toList();
    }

    private static long classes(Set<Atom> atoms, Predicate<Atom> which) {
        return atoms.stream().filter(which).map(Atom::ratingClass).distinct().count();
    }

    private List<Set<Group>> found(int fewerThan, Predicate<Map<Atom, Fraction>> telling) {
        Set<Group> small =
                sizes.keySet().stream().filter(group -> size(group) < fewerThan).collect(Collectors.toSet());
        List<Set<Group>> found = new ArrayList<>();
        Elimination left = elimination(told, small);
        for (Part part : Part.of(Stream.concat(left.at(SOMEBODY).stream(), left.at(NOBODY).stream())
                .toList()))
            part.sets(this::size, fewerThan).stream()
                    .filter(set -> within(part.told(), set).stream().anyMatch(telling))
                    .forEach(found::add);
        return smallest(found);
    }

    /** All that can be had of what was told that says something of these groups, and nothing of anybody else. */
    private List<Map<Atom, Fraction>> within(List<Map<Atom, Fraction>> of, Set<Group> groups) {
        return elimination(of, groups).at(SOMEBODY);
    }

    private Elimination elimination(List<Map<Atom, Fraction>> of, Set<Group> groups) {
        return new Elimination(atom -> place(atom, groups), of);
    }

    private int place(Atom atom, Set<Group> groups) {
        if (size(atom.group()) == 0) return NOBODY;
        if (!groups.contains(atom.group())) return OTHERS;
        return people(atom) > 0 ? SOMEBODY : NOBODY;
    }

    private static List<Set<Group>> smallest(List<Set<Group>> sets) {
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .toList();
    }

    /** Two numbers of a group, of one class if that is asked, are not in it as often. */
    private boolean tellsApart(Map<Atom, Fraction> combination, boolean ofOneClass) {
        return combination.keySet().stream()
                .map(Atom::group)
                .distinct()
                .filter(group -> size(group) > 0)
                .anyMatch(group -> {
                    List<Atom> open = List.copyOf(without(nobody, group.all()));
                    return open.stream()
                            .anyMatch(one -> open.stream()
                                    .anyMatch(other -> (!ofOneClass || one.ratingClass() == other.ratingClass())
                                            && !times(combination, one).equals(times(combination, other))));
                });
    }

    private static Fraction times(Map<Atom, Fraction> combination, Atom atom) {
        return combination.getOrDefault(atom, Fraction.ZERO);
    }
}
