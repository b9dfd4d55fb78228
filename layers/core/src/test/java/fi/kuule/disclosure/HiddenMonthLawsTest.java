package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Floor;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is told of a service in any of its reports, nobody of a small month can be singled out of it. */
class HiddenMonthLawsTest {
    private static final int MONTHS = 20;

    /** Months of few answers, and some of many. */
    @Provide
    Arbitrary<List<int[]>> counts() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 12);
        Arbitrary<int[]> small = Combinators.combine(few, few, few).as((d, p, a) -> new int[] {d, p, a});
        Arbitrary<int[]> month = Combinators.combine(some, some, some).as((d, p, a) -> new int[] {d, p, a});
        Arbitrary<int[]> alike = some.map(a -> new int[] {0, 0, a});
        return Arbitraries.frequencyOf(Tuple.of(5, small), Tuple.of(2, month), Tuple.of(1, alike))
                .list()
                .ofSize(MONTHS);
    }

    /** Every group about which something is told, in the reports of every month, made as the months go by. */
    private static Set<Set<String>> groups(Months months, List<int[]> counts, boolean fine) {
        Set<Set<String>> groups = new LinkedHashSet<>();
        for (int own = 1; own < counts.size(); own++) {
            months.nowIs(Months.month(own + 1));
            Told told = months.told(own + 1);
            for (int span : new int[] {1, 3, 12}) {
                Set<String> base = fine ? numbers(told, own, span) : classes(told, own, span);
                if (!base.isEmpty()) groups.add(base);
            }
            groups.addAll(parts(told, fine));
        }
        return groups;
    }

    private static List<Set<String>> parts(Told told, boolean fine) {
        return Stream.concat(
                        told.months().entrySet().stream()
                                .filter(month -> tells(month.getValue(), fine))
                                .map(month -> Set.of(month.getKey().toString())),
                        (fine ? told.spreads() : told.pools()).stream().map(HiddenMonthLawsTest::names))
                .toList();
    }

    private static boolean tells(Published published, boolean fine) {
        return fine
                ? published instanceof Published.Histogram
                : published.score().isPresent();
    }

    private static Set<String> names(Pool pool) {
        return pool.months().stream().map(YearMonth::toString).collect(Collectors.toSet());
    }

    private static Set<String> classes(Told told, int own, int span) {
        return base(told, told.pools(), own, span, false);
    }

    private static Set<String> numbers(Told told, int own, int span) {
        return base(told, told.spreads(), own, span, true);
    }

    private static Set<String> base(Told told, List<Pool> pools, int own, int span, boolean fine) {
        Set<String> months = new TreeSet<>();
        YearMonth from = Months.month(own - span + 1);
        told.months().forEach((month, published) -> {
            if (!month.isBefore(from) && tells(published, fine)) months.add(month.toString());
        });
        if (span > 1)
            pools.stream().filter(pool -> !pool.closes().isBefore(from)).forEach(pool -> months.addAll(names(pool)));
        return months;
    }

    private static Map<String, Integer> people(List<int[]> counts) {
        Map<String, Integer> people = new HashMap<>();
        for (int i = 0; i < counts.size(); i++)
            people.put(Months.month(i).toString(), counts.get(i)[0] + counts.get(i)[1] + counts.get(i)[2]);
        return people;
    }

    private static Months counted(List<int[]> counts, boolean sensitive) {
        Months months = new Months(sensitive);
        for (int i = 0; i < counts.size(); i++) {
            int[] month = counts.get(i);
            months.count(i, month[0], month[1], month[2]);
        }
        return months;
    }

    @Property(tries = 60)
    void noMonthOfFewCanBeComputedFromAnyNumberOfReports(
            @ForAll("counts") List<int[]> counts, @ForAll boolean sensitive) {
        Differencing told = Differencing.of(
                people(counts), List.copyOf(groups(counted(counts, sensitive), counts, false)), Floor.of(sensitive));

        assertEquals(List.of(), told.exposed());
        assertEquals(List.of(), told.residuals());
    }

    @Property(tries = 30)
    void noNumbersOfFewCanBeComputedEither(@ForAll("counts") List<int[]> counts) {
        Differencing told =
                Differencing.of(people(counts), List.copyOf(groups(counted(counts, false), counts, true)), 30);

        assertEquals(List.of(), told.exposed());
        assertEquals(List.of(), told.residuals());
    }

    @Property(tries = 60)
    void everyPartMayBeToldByItselfAndNoAnswerIsInTwo(@ForAll("counts") List<int[]> counts, @ForAll boolean sensitive) {
        Months months = counted(counts, sensitive);
        Told told = months.told(MONTHS);
        List<YearMonth> pooled = new ArrayList<>();

        for (Pool pool : told.pools()) {
            pooled.addAll(pool.months());
            assertTrue(pool.published() instanceof Published.Classes);
            assertTrue(pool.months().stream()
                    .allMatch(month -> told.months().get(month).score().isEmpty()));
        }

        assertEquals(pooled.size(), Set.copyOf(pooled).size());
        assertEquals(told, months.told(MONTHS));
    }

    @Property(tries = 60)
    void theClassesOfNumbersToldTogetherAreThoseToldOfTheirMonths(@ForAll("counts") List<int[]> counts) {
        Told told = counted(counts, false).told(MONTHS);

        for (Pool spread : told.spreads()) {
            Tally tally = ((Published.Histogram) spread.published()).tally();
            int n = Stream.concat(
                            spread.months().stream().flatMap(month -> told.months().get(month).score().stream()),
                            told.pools().stream()
                                    .filter(pool -> spread.months().containsAll(pool.months()))
                                    .flatMap(pool -> pool.published().score().stream()))
                    .mapToInt(score -> score.n())
                    .sum();
            assertEquals(tally.n(), n);
        }
    }
}
