package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Waves of several months together. */
class FieldworkTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Fieldwork FIELDWORK = new Fieldwork(
            OCTOBER.minusMonths(4),
            List.of(
                    ended(3, new Report.Cohort(40, OptionalInt.of(10), 5)),
                    ended(1, new Report.Cohort(12, OptionalInt.empty())),
                    ended(0, new Report.Cohort(50, OptionalInt.of(9)))),
            Optional.empty());

    private static Fieldwork.Ended ended(int monthsAgo, Report.Cohort cohort) {
        return new Fieldwork.Ended(OCTOBER.minusMonths(monthsAgo), cohort);
    }

    private static Optional<Report.Cohort> lastMonths(int months) {
        return FIELDWORK.between(OCTOBER.minusMonths(months - 1L), OCTOBER);
    }

    @Test
    void everybodyAskedIsCountedAlsoWhereTheMonthDoesNotTellHowManyAnswered() {
        assertEquals(Optional.of(new Report.Cohort(62, OptionalInt.empty())), lastMonths(2));
        assertEquals(Optional.of(new Report.Cohort(102, OptionalInt.empty(), 5)), lastMonths(4));
    }

    @Test
    void whereEveryMonthTellsItItIsToldHowManyAnswered() {
        assertEquals(
                Optional.of(new Report.Cohort(40, OptionalInt.of(10), 5)),
                FIELDWORK.between(OCTOBER.minusMonths(3), OCTOBER.minusMonths(2)));
        assertEquals(Optional.of(new Report.Cohort(50, OptionalInt.of(9))), lastMonths(1));
    }

    @Test
    void aMonthWithoutWavesIsKnownToHaveNone() {
        assertEquals(lastMonths(4), lastMonths(5));
        assertEquals(Optional.empty(), FIELDWORK.between(OCTOBER.minusMonths(2), OCTOBER.minusMonths(2)));
    }

    @Test
    void ofMonthsThatAreNotAllKnownNothingIsTold() {
        assertEquals(Optional.empty(), lastMonths(6));
    }
}
