package fi.kuule.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalLawsTest {
    @Provide
    Arbitrary<Trinomial> counts() {
        return Arbitraries.integers()
                .between(0, 120)
                .array(int[].class)
                .ofSize(3)
                .filter(c -> c[0] + c[1] + c[2] > 0)
                .map(c -> new Trinomial(c[0], c[1], c[2]));
    }

    /** Adjusted intervals only of five and more, and from 90 % on: otherwise they may leave out a unanimous score. */
    @Property
    void anIntervalContainsItsPoint(
            @ForAll("counts") Trinomial counts, @ForAll @DoubleRange(min = 0.9, max = 0.99) double confidence) {
        double points = 100 * counts.score();
        for (IntervalMethod method : IntervalMethod.values()) {
            if (method == IntervalMethod.ADJUSTED_WALD && counts.n() < 5) continue;
            method.of(counts, confidence).ifPresent(interval -> {
                assertTrue(interval.lower() <= points + 1e-9, method + " " + interval);
                assertTrue(points - 1e-9 <= interval.upper(), method + " " + interval);
            });
        }
    }

    /** Which is why a score is shown with its score interval. */
    @Test
    void anAdjustedIntervalMayLeaveOutTheOnlyAnswer() {
        Interval adjusted =
                IntervalMethod.ADJUSTED_WALD.of(new Trinomial(0, 0, 1), 0.95).orElseThrow();

        assertTrue(adjusted.upper() < 100, adjusted.toString());
    }

    @Property
    void anIntervalShrinksWithMoreOfTheSameAnswers(
            @ForAll("counts") Trinomial counts, @ForAll @IntRange(min = 2, max = 9) int times) {
        for (IntervalMethod method : IntervalMethod.values()) {
            Optional<Interval> few = method.of(counts, 0.95);
            Interval many = method.of(counts.scaledTo(times * counts.n()), 0.95).orElseThrow();
            few.ifPresent(interval -> assertTrue(many.width() <= interval.width() + 1e-9, method + " " + counts));
        }
    }

    @Property
    void anIntervalGrowsWithConfidence(@ForAll("counts") Trinomial counts) {
        for (IntervalMethod method : IntervalMethod.values())
            method.of(counts, 0.9).ifPresent(narrow -> {
                Interval wide = method.of(counts, 0.99).orElseThrow();
                assertTrue(wide.lower() <= narrow.lower() + 1e-9 && narrow.upper() <= wide.upper() + 1e-9);
            });
    }

    @Property
    void aSampleOfFewSaysMoreOfThemThanOfVeryMany(
            @ForAll("counts") Trinomial counts, @ForAll @IntRange(min = 1, max = 500) int more) {
        int population = (int) counts.n() + more;
        for (IntervalMethod method : IntervalMethod.values()) {
            Optional<Interval> unlimited = method.of(counts, 0.95);
            method.ofSample(counts, 0.95, population)
                    .ifPresent(finite -> assertTrue(
                            finite.width() <= unlimited.orElseThrow().width() + 1e-9, method + " " + counts));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCensusIsNoGuess(IntervalMethod method) {
        Interval census = method.ofSample(new Trinomial(1, 2, 5), 0.95, 8).orElseThrow();

        assertEquals(new Interval(50, 50), census);
        assertThrows(IllegalArgumentException.class, () -> method.ofSample(new Trinomial(1, 2, 5), 0.95, 7));
    }

    @Property
    void allPassivesHaveTheirClosedForm(@ForAll @IntRange(min = 1, max = 5000) int n) {
        double z = Normal.critical(0.95);
        Interval interval =
                IntervalMethod.SCORE.of(new Trinomial(0, n, 0), 0.95).orElseThrow();

        assertEquals(100 * z * z / (n + z * z), interval.upper(), 1e-6);
        assertEquals(-100 * z * z / (n + z * z), interval.lower(), 1e-6);
    }

    @Property
    void simultaneousLimitsHoldEveryShareAndShrink(
            @ForAll @IntRange(max = 200) int a,
            @ForAll @IntRange(max = 200) int b,
            @ForAll @IntRange(max = 200) int c) {
        int n = a + b + c;
        int[] counts = {a, b, c};
        List<Interval> limits = Goodman.limits(0.95, counts);
        List<Interval> more = Goodman.limits(0.95, 3 * a, 3 * b, 3 * c);

        for (int i = 0; i < limits.size(); i++) {
            double share = (double) counts[i] / n;
            assertTrue(limits.get(i).lower() <= share + 1e-12
                    && share <= limits.get(i).upper() + 1e-12);
            assertTrue(more.get(i).width() < limits.get(i).width());
        }
    }

    @Property
    void aRatesLimitsShrinkWithTrials(@ForAll @IntRange(min = 1, max = 500) int trials, @ForAll @IntRange int some) {
        int hits = Math.floorMod(some, trials + 1);
        Wilson few = Wilson.of(hits, trials, 0.95);
        Wilson many = Wilson.of(2L * hits, 2L * trials, 0.95);

        assertEquals(Wilson.of(hits, trials).lower(), few.lower(), 1e-12);
        assertTrue(many.upper() - many.lower() < few.upper() - few.lower());
    }

    @Test
    void unanimousAnswersHaveNoWaldIntervalToShow() {
        Trinomial unanimous = new Trinomial(0, 0, 5);

        assertEquals(0, IntervalMethod.WALD.of(unanimous, 0.95).orElseThrow().width());
        assertEquals(
                0,
                IntervalMethod.GOODMAN_CONTRAST
                        .of(unanimous, 0.95)
                        .orElseThrow()
                        .width());
        assertEquals(Optional.empty(), IntervalMethod.WALD_T.of(new Trinomial(0, 0, 1), 0.95));
    }

    @Test
    void nobodyIsNotCounted() {
        assertEquals(Optional.empty(), Trinomial.of(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Trinomial(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Trinomial(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Trinomial(-1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    }
}
