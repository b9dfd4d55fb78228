package fi.kuule.statistics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Trinomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Provide
    Arbitrary<List<Optional<Trinomial>>> months() {
        return Arbitraries.integers()
                .between(0, 40)
                .array(int[].class)
                .ofSize(3)
                .map(counts -> Trinomial.of(counts[0], counts[1], counts[2]))
                .list()
                .ofMaxSize(24);
    }

    @Provide
    Arbitrary<List<OptionalDouble>> distances() {
        return Arbitraries.doubles()
                .between(-4, 4)
                .map(OptionalDouble::of)
                .list()
                .ofMaxSize(30);
    }

    /** NIST/SEMATECH e-Handbook, 6.3.2.2, flow rates. */
    @Test
    void theHandbooksExampleHasItsLimits() {
        XmR chart = XmR.of(List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1))
                .orElseThrow();

        assertEquals(50.81, chart.center(), 5e-5);
        assertEquals(55.8041, chart.limits().orElseThrow().upper(), 5e-5);
        assertEquals(45.8159, chart.limits().orElseThrow().lower(), 5e-5);
    }

    @Test
    void oneValueHasNoLimits() {
        XmR one = XmR.of(List.of(5.0)).orElseThrow();

        assertEquals(Optional.empty(), one.limits());
        assertEquals(OptionalDouble.empty(), one.rangeLimit());
        assertEquals(Optional.empty(), XmR.of(List.of()));
    }

    @Property
    void theCenterLiesBetweenTheLimitsOfEveryMonth(
            @ForAll("months") List<Optional<Trinomial>> months, @ForAll @IntRange(max = 26) int baseline) {
        NpsChart chart = NpsChart.of(months, baseline);

        assertEquals(months.size(), chart.points().size());
        for (int i = 0; i < months.size(); i++) {
            assertEquals(months.get(i).isPresent(), chart.points().get(i).isPresent());
            chart.points()
                    .get(i)
                    .flatMap(NpsChart.Point::limits)
                    .ifPresent(limits -> assertWithin(chart.center().orElseThrow(), limits));
        }
    }

    private static void assertWithin(double value, Interval limits) {
        assertTrue(limits.lower() <= value + 1e-9 && value <= limits.upper() + 1e-9);
        assertTrue(limits.lower() >= -100 && limits.upper() <= 100);
    }

    @Property
    void monthsWithoutAnswersChangeNothing(@ForAll("months") List<Optional<Trinomial>> months) {
        List<Optional<Trinomial>> gaps = new ArrayList<>();
        months.forEach(month -> {
            gaps.add(month);
            gaps.add(Optional.empty());
        });
        NpsChart chart = NpsChart.of(months, months.size());
        NpsChart withGaps = NpsChart.of(gaps, gaps.size());

        assertEquals(chart.center(), withGaps.center());
        assertEquals(chart.sigmaZ(), withGaps.sigmaZ());
        assertEquals(
                chart.points().stream().flatMap(Optional::stream).toList(),
                withGaps.points().stream().flatMap(Optional::stream).toList());
    }

    @Property
    void theOtherSideOfTheCenterSignalsTheSame(@ForAll("distances") List<OptionalDouble> z) {
        ChartRules rules = ChartRules.of(z);
        ChartRules mirrored = ChartRules.of(
                z.stream().map(value -> OptionalDouble.of(-value.orElseThrow())).toList());

        assertEquals(rules.beyondLimits(), mirrored.beyondLimits());
        assertEquals(rules.runs(), mirrored.runs());
        assertEquals(rules.trends(), mirrored.trends());
        assertEquals(rules.twoOfThree(), mirrored.twoOfThree());
    }

    @Test
    void aGapIsNoPointAndCountsAsAPlace() {
        List<OptionalDouble> z = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            z.add(OptionalDouble.of(0.5 + i / 10.0));
            if (i == 4) z.add(OptionalDouble.empty());
        }
        ChartRules rules = ChartRules.of(z);

        assertEquals(List.of(9), rules.runs());
        assertEquals(List.of(6, 7, 8, 9), rules.trends());
    }
}
