package fi.kuule.tests.honest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.Fraction;

/**
 * Somebody who has all that was ever told of who took part, by whatever dimension, and looks for fewer people than five: every set of groups
 * of so few of which it follows how many they are, or how many more one part of them is than the other. Groups of nobody hide nobody.
 *
 * <p>Nearly every group is small where people are told apart by all dimensions at once, so that sets cannot be tried one by one. A set is
 * told of exactly when the {@linkplain Reduction#freedom freedoms} of its groups add up to nothing, and of up to four numbers such sums are
 * found by looking up what is missing to two of them.
 */
final class Crossing {
    private static final int FLOOR = 5;
    private final List<Group> groups;
    private final int[] sizes;
    private final List<Map<Integer, Fraction>> freedoms;
    /** A number for each freedom that adds up as they do: what is not nothing in these is not in truth. */
    private final long[] marks;

    /** @param people how many are in each group, in truth */
    Crossing(Map<Group, Integer> people, Collection<Count> told) {
        Map<Group, Integer> somebody = new TreeMap<>(people);
        somebody.values().removeIf(size -> size == 0);
        this.groups = List.copyOf(somebody.keySet());
        this.sizes = somebody.values().stream().mapToInt(Integer::intValue).toArray();
        Map<Group, Integer> places = new HashMap<>();
        groups.forEach(group -> places.put(group, places.size()));
        Reduction reduction = new Reduction(told.stream()
                .map(count -> count.of().stream()
                        .flatMap(group -> Stream.ofNullable(places.get(group)))
                        .collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toSet()));
        this.freedoms =
                IntStream.range(0, groups.size()).mapToObj(reduction::freedom).toList();
        this.marks = marks();
    }

    private long[] marks() {
        Random random = new Random(35);
        long[] free = random.longs(groups.size()).toArray();
        long common = freedoms.stream()
                .flatMap(freedom -> freedom.values().stream())
                .mapToLong(Fraction::getDenominator)
                .distinct()
                .reduce(1, Crossing::multiple);
        return freedoms.stream()
                .mapToLong(freedom -> freedom.entrySet().stream()
                        .mapToLong(part -> free[part.getKey()]
                                * part.getValue().getNumerator()
                                * (common / part.getValue().getDenominator()))
                        .sum())
                .toArray();
    }

    private static long multiple(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return Math.multiplyExact(one, other / a);
    }

    /** None of them holds another. */
    List<Set<Group>> few() {
        List<Set<Group>> found = new ArrayList<>();
        Stream.of(single(), pairs(), triples(), quadruples())
                .forEach(sets -> sets.stream()
                        .filter(set -> found.stream().noneMatch(set::containsAll))
                        .toList()
                        .forEach(found::add));
        return found;
    }

    private List<Set<Group>> single() {
        return confirmed(IntStream.range(0, groups.size())
                .filter(a -> sizes[a] < FLOOR && marks[a] == 0)
                .mapToObj(a -> List.of(new Term(a, 1))));
    }

    private List<Set<Group>> pairs() {
        return confirmed(pairs(FLOOR - 1).filter(pair -> pair.mark == 0).map(Pair::terms));
    }

    private List<Set<Group>> triples() {
        Map<Long, List<Term>> byMark = new HashMap<>();
        for (int c = 0; c < groups.size(); c++)
            for (int sign : new int[] {1, -1})
                byMark.computeIfAbsent(sign * marks[c], absent -> new ArrayList<>())
                        .add(new Term(c, sign));
        return confirmed(pairs(FLOOR - 2)
                .filter(pair -> pair.mark != 0)
                .flatMap(pair -> byMark.getOrDefault(-pair.mark, List.of()).stream()
                        .filter(third -> third.group > pair.second.group && size(pair) + sizes[third.group] < FLOOR)
                        .map(third -> List.of(pair.first, pair.second, third))));
    }

    private List<Set<Group>> quadruples() {
        Map<Long, List<Pair>> byMark = new HashMap<>();
        pairs(FLOOR / 2)
                .filter(pair -> pair.mark != 0)
                .forEach(pair -> byMark.computeIfAbsent(Math.abs(pair.mark), absent -> new ArrayList<>(1))
                        .add(pair));
        return confirmed(byMark.values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(alike -> alike.stream()
                        .flatMap(one -> alike.stream()
                                .filter(other -> one.first.group < other.first.group && one.isApart(other))
                                .map(other -> one.against(other)))));
    }

    /** Every two groups of so many people together at most, added and subtracted. */
    private Stream<Pair> pairs(int people) {
        return IntStream.range(0, groups.size())
                .filter(a -> sizes[a] < people)
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, groups.size())
                        .filter(b -> marks[a] != 0 && marks[b] != 0 && sizes[a] + sizes[b] <= people)
                        .boxed()
                        .flatMap(b -> Stream.of(1, -1)
                                .map(sign -> new Pair(new Term(a, 1), new Term(b, sign), marks[a] + sign * marks[b]))));
    }

    private int size(Pair pair) {
        return sizes[pair.first.group] + sizes[pair.second.group];
    }

    private List<Set<Group>> confirmed(Stream<List<Term>> sums) {
        return sums.filter(this::isNothing)
                .map(sum -> sum.stream().map(term -> groups.get(term.group)).collect(Collectors.toUnmodifiableSet()))
                .distinct()
                .toList();
    }

    private boolean isNothing(List<Term> sum) {
        Map<Integer, Fraction> total = new HashMap<>();
        sum.forEach(term -> freedoms.get(term.group)
                .forEach((free, times) -> total.merge(free, times.multiply(term.sign), Fraction::add)));
        return total.values().stream().allMatch(Fraction::isZero);
    }

    /** A group, added or taken away. */
    private record Term(int group, int sign) {
        Term times(int factor) {
            return new Term(group, sign * factor);
        }
    }

    private record Pair(Term first, Term second, long mark) {
        List<Term> terms() {
            return List.of(first, second);
        }

        boolean isApart(Pair other) {
            return second.group != other.first.group && second.group != other.second.group;
        }

        /** So that their marks add up to nothing. */
        List<Term> against(Pair other) {
            int sign = mark == other.mark ? -1 : 1;
            return List.of(first, second, other.first.times(sign), other.second.times(sign));
        }
    }
}
