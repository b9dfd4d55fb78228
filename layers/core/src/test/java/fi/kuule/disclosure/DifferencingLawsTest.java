package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DifferencingLawsTest {
    private static final int FLOOR = 5;

    /** Groups of two parts or more, no part in two groups. */
    @Property
    void groupsWithNothingInCommonTellOfNobody(
            @ForAll @IntRange(max = 6) int groups, @ForAll("few") List<Integer> people) {
        Map<String, Integer> parts = parts(people);
        List<String> names = List.copyOf(parts.keySet());
        List<Set<String>> published = new ArrayList<>();
        for (int i = 0; i < Math.min(groups, names.size() / 2); i++)
            published.add(Set.of(names.get(2 * i), names.get(2 * i + 1)));

        assertEquals(new Differencing(List.of(), List.of()), Differencing.of(parts, published, FLOOR));
    }

    @Provide
    Arbitrary<List<Integer>> few() {
        return Arbitraries.integers().between(0, 8).list().ofMinSize(2).ofMaxSize(14);
    }

    @Property
    void whatIsPublishedAloneIsToldAndTheMoreIsPublishedTheMoreIsTold(@ForAll("few") List<Integer> people) {
        Map<String, Integer> parts = parts(people);
        List<String> names = List.copyOf(parts.keySet());
        List<Set<String>> published = names.stream().map(Set::of).toList();
        List<String> few = names.stream()
                .filter(name -> parts.get(name) > 0 && parts.get(name) < FLOOR)
                .toList();

        assertEquals(few, Differencing.of(parts, published, FLOOR).exposed());
        assertEquals(
                few.stream().filter(name -> !name.equals(names.getFirst())).toList(),
                Differencing.of(parts, published.subList(1, published.size()), FLOOR)
                        .exposed());
    }

    /** Months of a year to date: everything published tells every month after the first. */
    @Property
    void sumsToDateTellEveryMonth(@ForAll("few") List<Integer> people) {
        Map<String, Integer> parts = parts(people);
        List<String> names = List.copyOf(parts.keySet());
        List<Set<String>> toDate = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) toDate.add(Set.copyOf(names.subList(0, i)));

        assertEquals(
                names.stream()
                        .filter(name -> parts.get(name) > 0 && parts.get(name) < FLOOR)
                        .toList(),
                Differencing.of(parts, toDate, FLOOR).exposed());
    }

    @Test
    void aTriangleTellsWhatNoPairTells() {
        Differencing triangle = Differencing.of(
                Map.of("a", 3, "b", 4, "c", 2), List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "c")), FLOOR);

        assertEquals(List.of(), triangle.residuals());
        assertEquals(Set.of("a", "b", "c"), Set.copyOf(triangle.exposed()));
    }

    /** Twelve sums around a ring of an even number tell nothing; one more that cuts it tells all. */
    @Test
    void aRingTellsNothingUntilItIsCut() {
        Map<String, Integer> parts = parts(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        List<String> names = List.copyOf(parts.keySet());
        List<Set<String>> ring = new ArrayList<>();
        for (int i = 0; i < 12; i++) ring.add(Set.of(names.get(i), names.get((i + 1) % 12)));

        assertEquals(List.of(), Differencing.of(parts, ring, FLOOR).exposed());
        ring.add(Set.of(names.get(0), names.get(2)));
        assertEquals(names, Differencing.of(parts, ring, FLOOR).exposed());
    }

    @Test
    void aPartThatIsNotKnownIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Differencing.of(Map.of("a", 3), List.of(new TreeSet<>(Set.of("b"))), FLOOR));
    }

    private static Map<String, Integer> parts(List<Integer> people) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        people.forEach(n -> parts.put("p" + (char) ('a' + parts.size()), n));
        return parts;
    }
}
