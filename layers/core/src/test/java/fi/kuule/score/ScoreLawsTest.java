package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.IntervalMethod;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScoreLawsTest {
    @Provide
    Arbitrary<Tally> tallies() {
        return Arbitraries.integers()
                .between(0, 300)
                .array(int[].class)
                .ofSize(Tally.BINS)
                .map(Tally::of);
    }

    @Property
    void talliesAddUpInAnyOrder(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(Tally.EMPTY));
    }

    @Property
    void anIntervalContainsItsPointAndSoDoesTheShownOne(
            @ForAll @IntRange(max = 400) int detractors,
            @ForAll @IntRange(max = 400) int passives,
            @ForAll @IntRange(max = 400) int promoters) {
        Assume.that(detractors + passives + promoters > 0);
        Score score = Score.of(detractors, passives, promoters).orElseThrow();

        assertTrue(score.lower() <= score.points() + 1e-9 && score.points() <= score.upper() + 1e-9);
        assertTrue(score.shownLower() <= score.rounded() && score.rounded() <= score.shownUpper());
        assertTrue(score.shownLower() >= -100 && score.shownUpper() <= 100);
        assertTrue(score.shownLower() <= score.lower() + 1e-9 && score.upper() - 1e-9 <= score.shownUpper());
    }

    @Property
    void swappingPromotersAndDetractorsMirrorsEverything(
            @ForAll @IntRange(max = 200) int a,
            @ForAll @IntRange(max = 200) int b,
            @ForAll @IntRange(max = 200) int c) {
        Assume.that(a + b + c > 0);
        Score score = Score.of(a, b, c).orElseThrow();
        Score mirrored = Score.of(c, b, a).orElseThrow();

        assertEquals(score.rounded(), -mirrored.rounded());
        assertEquals(score.lower(), -mirrored.upper(), 1e-6);
    }

    @Property
    void fromAHundredAnswersTheClosedFormAgreesWithTheScoreInterval(
            @ForAll @IntRange(min = 20, max = 200) int detractors,
            @ForAll @IntRange(min = 40, max = 200) int passives,
            @ForAll @IntRange(min = 40, max = 200) int promoters) {
        Score score = Score.of(detractors, passives, promoters).orElseThrow();
        Interval closed = IntervalMethod.ADJUSTED_WALD.of(score.counts(), 0.95).orElseThrow();

        assertEquals(closed.lower(), score.lower(), 1);
        assertEquals(closed.upper(), score.upper(), 1);
    }

    @Property
    void aComparisonTurnsItsSignWhenTheSidesAreSwapped(@ForAll("scores") Score first, @ForAll("scores") Score second) {
        Comparison forth = Comparison.of(first, second);
        Comparison back = Comparison.of(second, first);

        assertEquals(forth.p().orElseThrow(), back.p().orElseThrow(), 1e-12);
        assertEquals(forth.difference(), -back.difference(), 1e-9);
        assertEquals(forth.smallest(), back.smallest());
        assertEquals(forth.significant(), forth.lower() > 0 || forth.upper() < 0);
        if (!forth.significant()) assertTrue(Math.abs(second.rounded() - first.rounded()) <= forth.smallest());
    }

    @Provide
    Arbitrary<Score> scores() {
        return Arbitraries.integers()
                .between(0, 90)
                .array(int[].class)
                .ofSize(3)
                .filter(counts -> IntStream.of(counts).sum() > 0)
                .map(counts -> Score.of(counts[0], counts[1], counts[2]).orElseThrow());
    }

    @Property
    void percentsAddUpToAHundredAndStayNearTheirShares(@ForAll @Size(min = 1, max = 11) int[] numbers) {
        int[] counts =
                IntStream.of(numbers).map(number -> Math.floorMod(number, 5000)).toArray();
        int total = IntStream.of(counts).sum();
        Assume.that(total > 0);
        int[] percents = Shares.percents(counts);

        assertEquals(100, IntStream.of(percents).sum());
        for (int i = 0; i < counts.length; i++) assertEquals(100.0 * counts[i] / total, percents[i], 1);
    }
}
