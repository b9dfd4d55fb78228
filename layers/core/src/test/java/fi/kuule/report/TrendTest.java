package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.ContextNote;
import fi.kuule.statistics.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static final String USUAL = "5/15/20";

    private static Trend trend(String months) {
        return Trend.of(Reported.months(months).report());
    }

    private static Trend.Point last(Trend trend) {
        return trend.points().getLast();
    }

    private static ContextNote note(LocalDate day, boolean newState) {
        return new ContextNote("muutos", Optional.empty(), day, LocalText.same("Uusi"), newState);
    }

    /** 60 critical, 180 neutral and 240 promoting answers: 37.5, variance 0.625 - 0.375². */
    @Test
    void limitsAreThreeErrorsOfTheFirstTwelveMonthsFromTheirCenter() {
        Trend trend = trend(Reported.times(12, USUAL) + "10/30/50");

        Trend.Usual usual = trend.usual().orElseThrow();
        Interval limits = last(trend).limits().orElseThrow();
        double error = 100 * Math.sqrt((0.625 - 0.375 * 0.375) / 90);
        assertEquals(37.5, usual.center(), 1e-9);
        assertEquals(37.5 - 3 * error, limits.lower(), 1e-9);
        assertEquals(37.5 + 3 * error, limits.upper(), 1e-9);
        assertTrue(usual.settled());
        assertEquals(12, usual.points());
        assertEquals(YearMonth.of(2025, 10), usual.from());
    }

    @Test
    void whatIsUsualStaysAsTheFirstTwelveMonthsWere() {
        Trend trend = trend(Reported.times(12, USUAL) + Reported.times(13, "30/15/5"));

        assertEquals(37.5, trend.usual().orElseThrow().center(), 1e-9);
        assertEquals(13, trend.points().size());
        assertTrue(last(trend).signals().containsAll(List.of(Signal.BEYOND_LIMITS, Signal.RUN_OF_NINE)));
    }

    @Test
    void aMonthFarFromTheOthersIsASignal() {
        Trend trend = trend(Reported.times(12, USUAL) + "20/15/5");

        assertEquals(List.of(last(trend)), trend.signalled());
        assertEquals(List.of(Signal.BEYOND_LIMITS), last(trend).signals());
    }

    @Test
    void nineALittleHigherThanUsualAreASignalAndEightAreNone() {
        String little = "5/14/21";

        assertEquals(
                List.of(),
                last(trend(Reported.times(12, USUAL) + Reported.times(8, little)))
                        .signals());
        assertEquals(
                List.of(Signal.RUN_OF_NINE),
                last(trend(Reported.times(12, USUAL) + Reported.times(9, little)))
                        .signals());
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true"})
    void nothingIsSaidOfFewerThanEightPoints(int months, boolean said) {
        Trend trend = trend(Reported.times(months - 1, USUAL) + "40/0/0");

        assertEquals(said, trend.usual().isPresent());
        assertEquals(said, last(trend).limits().isPresent());
        assertFalse(trend.usual().filter(Trend.Usual::settled).isPresent());
    }

    @Test
    void aMonthWithoutANumberIsAGapAndItsNeighboursAreNeighbours() {
        Trend trend = trend(
                Reported.times(12, USUAL) + Reported.times(5, "5/14/21") + "- 0 1/1/1 " + Reported.times(4, "5/14/21"));

        List<Trend.Point> gaps = trend.points().stream()
                .filter(point -> point.answers().score().isEmpty())
                .toList();
        assertEquals(3, gaps.size());
        assertTrue(gaps.stream()
                .allMatch(gap -> gap.limits().isEmpty() && gap.signals().isEmpty()));
        assertEquals(
                List.of(false, true, true),
                gaps.stream().map(gap -> gap.answers().asked()).toList());
        assertEquals(List.of(Signal.RUN_OF_NINE), last(trend).signals());
    }

    @ParameterizedTest
    @CsvSource({"6/7/6, QUARTER", "6/8/6, MONTH", "1/1/1, MONTH", "2/2/2, QUARTER"})
    void underTwentyAnswersInTheMedianMonthPointsAreQuarters(String month, Trend.Unit unit) {
        assertEquals(unit, trend(Reported.times(25, month)).unit());
    }

    @Test
    void quartersAreThoseOfTheCalendarThatHaveEnded() {
        Trend trend = trend(Reported.times(25, "1/2/3"));

        assertEquals(8, trend.points().size());
        assertEquals(YearMonth.of(2026, 7), last(trend).answers().from());
        assertEquals(YearMonth.of(2026, 9), last(trend).answers().to());
        assertEquals(18, last(trend).answers().n());
        assertTrue(trend.usual().orElseThrow().settled());
    }

    @Test
    void monthsInWhichNobodyWasAskedDoNotMakeQuarters() {
        assertEquals(
                Trend.Unit.MONTH,
                trend(Reported.times(18, "6/8/8") + "- - 6/8/8 - - 6/8/8").unit());
    }

    @Test
    void aChangeForGoodMeasuresAnewOnceEightPointsAre() {
        String months = Reported.times(12, USUAL) + Reported.times(8, "2/10/28");
        ContextNote changed = note(LocalDate.of(2026, 3, 5), true);
        ContextNote lately = note(LocalDate.of(2026, 4, 5), true);

        Trend anew = Trend.of(Reported.months(months).notes(changed).report());
        Trend notYet = Trend.of(Reported.months(months).notes(lately).report());

        assertEquals(65, anew.usual().orElseThrow().center(), 1e-9);
        assertEquals(YearMonth.of(2026, 3), anew.usual().orElseThrow().from());
        assertEquals(List.of(), anew.signalled());
        assertEquals(37.5, notYet.usual().orElseThrow().center(), 1e-9);
    }

    @Test
    void aNoteStandsAtItsMonthOrItsQuarter() {
        ContextNote closed = note(LocalDate.of(2026, 7, 5), false);

        Trend months = Trend.of(
                Reported.months(Reported.times(13, USUAL)).notes(closed).report());
        Trend quarters = Trend.of(
                Reported.months(Reported.times(25, "1/2/3")).notes(closed).report());

        assertEquals(List.of(closed), months.points().get(9).notes());
        assertEquals(
                1,
                months.points().stream()
                        .filter(point -> !point.notes().isEmpty())
                        .count());
        assertEquals(List.of(closed), last(quarters).notes());
    }

    @Test
    void monthsThatDifferMoreThanChanceExplainsHaveWiderLimits() {
        String wild = ("40/20/40 " + "10/20/70 ").repeat(6);

        Trend trend = trend(wild + "25/20/55");

        Trend.Usual usual = trend.usual().orElseThrow();
        double error = 100 * Math.sqrt((0.8 - 0.3 * 0.3) / 100);
        assertTrue(usual.allowing());
        assertTrue(last(trend).limits().orElseThrow().width() > 6 * 1.2 * error);
        assertEquals(List.of(), trend.signalled());
    }

    @Test
    void everybodyAlikeIsNoSignal() {
        Trend trend = trend(Reported.times(13, "0/0/40"));

        assertEquals(100, trend.usual().orElseThrow().center(), 1e-9);
        assertEquals(List.of(), trend.signalled());
    }
}
