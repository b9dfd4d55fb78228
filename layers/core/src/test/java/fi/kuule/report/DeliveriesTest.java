package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.StratumDispositions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTest {
    private static final int FLOOR = 5;
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Report.Cohort cohort(int asked, int answered, Deliveries deliveries) {
        return Report.Cohort.of(asked, answered, 0, Optional.of(deliveries), FLOOR);
    }

    @Test
    void aMailThatCameBackWasSentAndNotDeliveredAndOfALetterNobodyHears() {
        Deliveries deliveries = new Deliveries(150, 3, 16);

        assertEquals(166, deliveries.sent());
        assertEquals(147, deliveries.delivered());
        assertThrows(IllegalArgumentException.class, () -> new Deliveries(2, 3, 16));
    }

    @Test
    void whatWasCountedBeforeLettersWereCountedTellsNothing() {
        Counts counts = new Counts(166, 166, 3, 44);

        assertEquals(Optional.empty(), Deliveries.of(new StratumDispositions(counts, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 40, 10, 0, 12, true",
        "40, 40, 10, 0, 0, true",
        "40, 40, 10, 0, 4, false",
        "40, 40, 35, 0, 5, true",
        "40, 40, 36, 0, 5, false",
        "40, 34, 34, 6, 6, true",
        "40, 40, 30, 0, 11, false",
        "40, 41, 0, 0, 11, false"
    })
    void theyStandBesideHowManyAnsweredAndReachedNoFewer(
            int asked, int mails, int bounced, int letters, int answered, boolean told) {
        Deliveries deliveries = new Deliveries(mails, bounced, letters);

        assertEquals(
                told ? Optional.of(deliveries) : Optional.empty(),
                cohort(asked, answered, deliveries).deliveries());
    }

    /** All that is told of a month in which few answered is the same, however few they were and however many were reached. */
    @Property
    void nothingTellsHowManyOfFewAnswered(
            @ForAll @IntRange(min = 1, max = 4) int few,
            @ForAll @IntRange(min = 1, max = 4) int others,
            @ForAll @IntRange(min = 5, max = 60) int asked,
            @ForAll @IntRange(max = 60) int mails,
            @ForAll @IntRange(max = 60) int bounced,
            @ForAll @IntRange(max = 60) int notUsed) {
        Optional<Deliveries> deliveries = Optional.of(new Deliveries(mails, Math.min(bounced, mails), 0));

        Report.Cohort told = Report.Cohort.of(asked, few, notUsed, deliveries, FLOOR);

        assertEquals(told, Report.Cohort.of(asked, others, notUsed, deliveries, FLOOR));
        assertTrue(told.deliveries().isEmpty());
    }

    @Test
    void aBaseTellsTheSumOfItsMonthsWhereAllOfThemTell() {
        Report.Cohort september = cohort(60, 20, new Deliveries(60, 2, 0));
        Report.Cohort october = cohort(40, 12, new Deliveries(30, 1, 10));
        Report.Cohort unknown = new Report.Cohort(30, OptionalInt.of(9));
        Report.Cohort hidden = cohort(30, 3, new Deliveries(30, 9, 0));

        Report.Cohort august = cohort(20, 10, new Deliveries(20, 0, 0));

        assertEquals(
                Optional.of(new Deliveries(110, 3, 10)),
                between(september, august, october).deliveries());
        assertEquals(Optional.empty(), between(september, hidden, october).deliveries());
        assertEquals(Optional.empty(), between(september, unknown, october).deliveries());
        assertEquals(130, between(september, unknown, october).asked());
    }

    private static Report.Cohort between(Report.Cohort... cohorts) {
        List<Fieldwork.Ended> ended = List.of(
                new Fieldwork.Ended(OCTOBER.minusMonths(2), cohorts[0]),
                new Fieldwork.Ended(OCTOBER.minusMonths(1), cohorts[1]),
                new Fieldwork.Ended(OCTOBER, cohorts[2]));
        return new Fieldwork(OCTOBER.minusMonths(2), ended, Optional.empty())
                .between(OCTOBER.minusMonths(2), OCTOBER)
                .orElseThrow();
    }
}
