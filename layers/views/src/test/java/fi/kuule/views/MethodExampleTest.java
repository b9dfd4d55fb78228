package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Breaks;
import fi.kuule.score.Comparison;
import fi.kuule.score.DetectableChange;
import fi.kuule.score.Distribution;
import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.Score;
import fi.kuule.statistics.ExactCoverage;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Trinomial;
import fi.kuule.statistics.trend.ChartRules;
import fi.kuule.statistics.trend.NpsChart;
import fi.kuule.views.MethodExample.AgeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers behind the method page against values worked out by hand or elsewhere. */
class MethodExampleTest {
    private static final double ROUNDED = 0.05;

    @Test
    void theMonthHasItsNumberAndInterval() {
        assertEquals(3, MethodExample.NOW.detractors());
        assertEquals(13, MethodExample.NOW.passives());
        assertEquals(28, MethodExample.NOW.promoters());
        assertEquals(2500 / 44.0, MethodExample.NOW.points(), 1e-9);
        assertEquals(57, MethodExample.NOW.rounded());
        assertEquals(35, MethodExample.NOW.shownLower());
        assertEquals(73, MethodExample.NOW.shownUpper());
        assertEquals(65, MethodExample.BEFORE.rounded());
    }

    /** Five who all recommend: Tango's lower end is (n − z²) ÷ (n + z²). */
    @Test
    void waldsIntervalOfFiveAlikeHasNoWidthAndMissesMostTruths() {
        double z2 = 1.959963984540054 * 1.959963984540054;
        Trinomial five = new Trinomial(0, 0, 5);
        assertEquals(0, IntervalMethod.WALD.of(five, 0.95).orElseThrow().width(), 1e-9);
        assertEquals(
                100 * (5 - z2) / (5 + z2),
                IntervalMethod.SCORE.of(five, 0.95).orElseThrow().lower(),
                1e-6);
        Trinomial loved = new Trinomial(1, 5, 94);
        assertEquals(
                0.264, ExactCoverage.of(IntervalMethod.WALD, 5, 0.95).at(loved).coverage(), 0.0005);
        assertEquals(
                0.929, ExactCoverage.of(IntervalMethod.SCORE, 5, 0.95).at(loved).coverage(), 0.0005);
    }

    /** 5.75 + 9.5 + 39.75 = 55 and 3.75 + 14.5 + 28.75 = 47 answers, the made-up ones with them. */
    @Test
    void theChangeIsWorkedOutWithThreeMadeUpAnswersOnEachSide() {
        double before = 34.0 / 55;
        double now = 25.0 / 47;
        double se = 100 * Math.sqrt((45.5 / 55 - before * before) / 55 + (32.5 / 47 - now * now) / 47);
        Comparison comparison = Comparison.of(MethodExample.BEFORE, MethodExample.NOW);
        assertEquals(100 * (now - before), comparison.adjustedDifference(), 1e-9);
        assertEquals(se, comparison.se(), 1e-9);
        assertEquals(Math.ceil(1.959963984540054 * se), comparison.smallest(), 1e-9);
        assertEquals(26, comparison.smallest());
    }

    @Test
    void aHundredAnswersAMonthTellTwentyTwoPointsAndFindThirtyTwo() {
        double typical = DetectableChange.TYPICAL_VARIANCE;
        assertEquals(
                22.3,
                DetectableChange.significant(typical, 100, typical, 100, 0.95).orElseThrow(),
                ROUNDED);
        assertEquals(
                31.9,
                DetectableChange.detectable(typical, 100, typical, 100, 0.95, 0.8)
                        .orElseThrow(),
                ROUNDED);
    }

    /** 2 + 5 + 6 + 3·7 + 10·8 + 9·9 + 19·10 = 385. */
    @Test
    void theMeanIsThreeHundredAndEightyFiveOfFortyFour() {
        Distribution shape = Distribution.of(MethodExample.LIBRARY).orElseThrow();
        assertEquals(385 / 44.0, shape.mean(), 1e-9);
        assertEquals(38, shape.eightToTen());
        assertEquals(
                82,
                Score.of(MethodExample.LIBRARY, Breaks.EUROPEAN).orElseThrow().rounded());
    }

    @Test
    void theSilentCouldMakeItAlmostAnything() {
        NonresponseBounds bounds = NonresponseBounds.of(MethodExample.NOW.points(), 44.0 / 166);
        assertEquals(100 * (25 - 122) / 166.0, bounds.lower(), 1e-9);
        assertEquals(100 * (25 + 122) / 166.0, bounds.upper(), 1e-9);
    }

    @Test
    void theAgeGroupsAndTheLibraryAmongTheServicesAreTheSamePeople() {
        Trinomial library = MethodExample.SERVICES.getFirst().counts();
        assertEquals(
                library, new Trinomial(sum(AgeGroup::detractors), sum(AgeGroup::passives), sum(AgeGroup::promoters)));
        assertEquals(1717, sum(AgeGroup::asked));
        assertEquals(451, sum(AgeGroup::answered));
        Trinomial months = MethodExample.YEAR.stream().skip(1).reduce(MethodExample.NOW.counts(), Trinomial::plus);
        assertEquals(library, months);
    }

    private static int sum(ToIntFunction<AgeGroup> count) {
        return MethodExample.AGES.stream().mapToInt(count).sum();
    }

    /** What the page says of false alarms: 8 to 10 services of a hundred, and some of eight services every second year. */
    @Test
    void nothingChangedAndYetEightToTenServicesOfAHundredStandOutInAYear() {
        Random random = new Random(2026);
        int years = 3_000;
        int alarms = 0;
        for (int year = 0; year < years; year++) if (standsOut(random)) alarms++;
        double rate = (double) alarms / years;
        assertTrue(rate > 0.075 && rate < 0.105, "" + rate);
        assertEquals(0.5, 1 - Math.pow(1 - rate, 8), 0.08);
    }

    /** Of two years in which every answer is of the same odds, whether a month of the second stands out from the first. */
    private static boolean standsOut(Random random) {
        List<Optional<Trinomial>> months = new ArrayList<>();
        for (int month = 0; month < 24; month++) months.add(Optional.of(month(random)));
        List<OptionalDouble> distances = NpsChart.of(months, 12).points().stream()
                .map(point -> point.orElseThrow().z())
                .toList();
        ChartRules rules = ChartRules.of(distances);
        return Stream.concat(rules.beyondLimits().stream(), rules.runs().stream())
                .anyMatch(place -> place >= 12);
    }

    private static Trinomial month(Random random) {
        int detractors = 0;
        int promoters = 0;
        for (int answer = 0; answer < 45; answer++) {
            double drawn = random.nextDouble();
            if (drawn < 0.12) detractors++;
            else if (drawn > 0.32) promoters++;
        }
        return new Trinomial(detractors, 45.0 - detractors - promoters, promoters);
    }
}
