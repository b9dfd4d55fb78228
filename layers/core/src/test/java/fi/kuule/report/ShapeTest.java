package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Tally LIBRARY = Tally.of(0, 0, 1, 0, 0, 1, 1, 3, 10, 9, 19);

    private static Report report(History history) {
        return new Report(
                Reported.LIBRARY,
                Reported.OCTOBER,
                Instant.EPOCH,
                history,
                Fieldwork.NONE,
                List.of(),
                Comments.NONE,
                Optional.empty(),
                List.of());
    }

    private static History ofMonth(Published own) {
        List<Report.Month> months =
                new ArrayList<>(Reported.months("-").report().history().months());
        months.set(months.size() - 1, new Report.Month(Reported.OCTOBER, own, true));
        return History.of(months);
    }

    @Test
    void fortyFourAnswersOfOneMonth() {
        Shape shape =
                Shape.of(report(ofMonth(new Published.Histogram(LIBRARY)))).orElseThrow();

        assertEquals(385 / 44.0, shape.mean(), 1e-12);
        assertEquals(9, shape.median());
        assertEquals(86, shape.eightToTen());
        assertEquals(82, shape.european().rounded());
        assertEquals(11, shape.limits().size());
        assertTrue(shape.sameAnswers());
        assertEquals(Reported.OCTOBER, shape.from());
        assertTrue(shape.meanInterval().lower() < shape.mean()
                && shape.mean() < shape.meanInterval().upper());
        assertEquals(2 * 3 / 44.0, shape.cancelShare(), 1e-12);
        assertEquals(OptionalInt.empty(), shape.alike());
    }

    @Test
    void whereEverybodyGaveTheSameNumberItIsSaidSoInsteadOfAnIntervalOfNoWidth() {
        Tally tens = Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31);

        assertEquals(
                OptionalInt.of(10),
                Shape.of(report(ofMonth(new Published.Histogram(tens))))
                        .orElseThrow()
                        .alike());
    }

    @Test
    void classesAloneHaveNoShape() {
        assertEquals(Optional.empty(), Shape.of(report(ofMonth(new Published.Classes(2, 3, 4)))));
    }

    @Test
    void numbersToldOfSeveralMonthsMayBeOfOtherAnswersThanTheHeadline() {
        List<Report.Month> months =
                Reported.months("2/3/9 2/4/8 4/4/4 4/4/4").report().history().months();
        Pool spread = new Pool(
                List.of(
                        Reported.OCTOBER.minusMonths(3),
                        Reported.OCTOBER.minusMonths(2),
                        Reported.OCTOBER.minusMonths(1)),
                new Published.Histogram(LIBRARY));

        Shape shape = Shape.of(report(new History(months, List.of(), List.of(spread))))
                .orElseThrow();

        assertEquals(Reported.OCTOBER.minusMonths(3), shape.from());
        assertEquals(Reported.OCTOBER, shape.to());
        assertFalse(shape.sameAnswers());
    }

    @Test
    void smallMonthsCountInTheBaseInWhichTheyAreTold() {
        List<Report.Month> months = Reported.months("1/1/1 1/1/1 4/4/4 5/5/5 1/1/1 9/9/1")
                .report()
                .history()
                .months();
        Pool pool = new Pool(
                List.of(Reported.OCTOBER.minusMonths(5), Reported.OCTOBER.minusMonths(1)),
                new Published.Classes(2, 2, 2));
        History history = new History(months, List.of(pool), List.of());

        Answers three = history.of(new Base(Base.Span.THREE_MONTHS, Reported.OCTOBER));

        assertEquals(new Published.Classes(16, 16, 8), three.published());
        assertEquals(0, three.untold());
        assertEquals(
                1,
                history.of(new Base(Base.Span.TWELVE_MONTHS, Reported.OCTOBER)).untold());
        assertEquals(
                new Published.BelowFloor(5),
                history.of(new Base(Base.Span.MONTH, Reported.OCTOBER.minusMonths(1)))
                        .published());
    }
}
