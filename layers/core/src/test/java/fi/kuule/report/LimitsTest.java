package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.ContextNote;
import fi.kuule.score.TargetStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    private static final String MONTHS = "5/8/39 3/13/28";

    private static List<Limit> limits(Reported reported) {
        return Limits.of(reported.report()).limits();
    }

    private static ContextNote note(LocalDate day) {
        return new ContextNote("muutos", Optional.empty(), day, LocalText.same("Uusi"), false);
    }

    @Test
    void whatTheSilentThinkIsSaidFirstWithTheBoundsOfIt() {
        assertEquals(
                new Limit.Silent(73, -59, 89, true),
                limits(Reported.months(MONTHS).asked(166, 44)).getFirst());
        assertEquals(new Limit.SelfSelected(), limits(Reported.months(MONTHS)).getFirst());
    }

    @Test
    void boundsOfOtherPeoplesAnswersSaySo() {
        Limit.Silent silent =
                (Limit.Silent) limits(Reported.months(MONTHS).asked(200, 60)).getFirst();

        assertFalse(silent.sameAnswers());
        assertEquals(70, silent.percent());
    }

    @ParameterizedTest
    @CsvSource({"100, 9, WEAK", "100, 10, USUAL", "166, 44, USUAL", "100, 30, HIGH"})
    void aRateHasAName(int asked, int answered, Responding.Band band) {
        Responding responding = Responding.of(
                        Reported.months(MONTHS).asked(asked, answered).report())
                .orElseThrow();

        assertEquals(band, responding.band());
        assertEquals((double) answered / asked, responding.rate(), 1e-12);
    }

    @Test
    void theRateOfThreeMonthsIsOfTheWavesThatEndedInThem() {
        Fieldwork fieldwork = new Fieldwork(
                Reported.OCTOBER.minusMonths(12),
                List.of(
                        new Fieldwork.Ended(Reported.OCTOBER.minusMonths(3), new Report.Cohort(90, OptionalInt.of(80))),
                        new Fieldwork.Ended(Reported.OCTOBER.minusMonths(2), new Report.Cohort(50, OptionalInt.of(10))),
                        new Fieldwork.Ended(Reported.OCTOBER.minusMonths(1), new Report.Cohort(50, OptionalInt.of(0))),
                        new Fieldwork.Ended(Reported.OCTOBER, new Report.Cohort(60, OptionalInt.of(12), 10))),
                Optional.of(new Report.Cohort(70, OptionalInt.of(9))));

        Report report = Reported.months(Reported.times(12, "2/4/6"))
                .fieldwork(fieldwork)
                .report();

        assertEquals(
                new Report.Cohort(160, OptionalInt.of(22), 10),
                Responding.of(report).orElseThrow().cohort());
        assertTrue(Limits.of(report).limits().contains(new Limit.StillOpen(70)));
    }

    @Test
    void whatHappenedInTheMonthsThatAreComparedIsNoCause() {
        ContextNote september = note(LocalDate.of(2026, 9, 1));

        assertTrue(limits(Reported.months(MONTHS).notes(september)).contains(new Limit.Cause(List.of(september))));
        assertTrue(limits(Reported.months(MONTHS).notes(note(LocalDate.of(2026, 8, 31)))).stream()
                .noneMatch(Limit.Cause.class::isInstance));
    }

    @Test
    void underTwoYearsTheSeasonIsNotKnown() {
        assertTrue(limits(Reported.months(MONTHS)).contains(new Limit.Season()));
        assertTrue(limits(Reported.months(Reported.times(23, "5/8/39"))).contains(new Limit.Season()));
        assertFalse(limits(Reported.months(Reported.times(24, "5/8/39"))).contains(new Limit.Season()));
    }

    @Test
    void whoWroteAndWhomNothingIsToldOfIsSaid() {
        List<Limit> limits = limits(Reported.months("2/3/4 1/1/1 2/3/4").comments(new Comments(Quotes.none(), 3, 0)));

        assertTrue(limits.contains(new Limit.SmallMonths(1)));
        assertTrue(limits.contains(new Limit.Writers(33)));
        assertTrue(limits.contains(new Limit.FewAnswers(18)));
    }

    @Test
    void aClaimThatLacksWhatMustStandBesideItIsIncomplete() {
        Report asked = Reported.months(MONTHS).asked(166, 44).report();

        Claim number = Claims.of(Reported.months(MONTHS).report()).claims().getFirst();
        Claim withRate = Claims.of(asked).claims().getFirst();
        Claims whole = Claims.of(asked, EnumSet.of(Claim.Fact.REPRESENTATIVENESS, Claim.Fact.FRAME_COVERAGE));

        assertEquals(
                List.of(
                        Claim.Fact.ASKED,
                        Claim.Fact.RESPONSE_RATE,
                        Claim.Fact.REPRESENTATIVENESS,
                        Claim.Fact.FRAME_COVERAGE),
                number.missing());
        assertEquals(List.of(Claim.Fact.REPRESENTATIVENESS, Claim.Fact.FRAME_COVERAGE), withRate.missing());
        assertFalse(number.complete());
        assertTrue(whole.complete());
    }

    @Test
    void onlyWhatIsSaidIsClaimed() {
        Report chance = Reported.months(MONTHS).report();
        Report fell = Reported.months("5/20/45 30/20/10")
                .services(Reported.year("kirjasto", "30/20/10", "-"), Reported.year("muu", "20/80/200", "-"))
                .report();

        assertEquals(List.of(Claim.Kind.NUMBER, Claim.Kind.DISTRIBUTION), kinds(chance));
        assertEquals(
                List.of(
                        Claim.Kind.NUMBER,
                        Claim.Kind.CHANGE,
                        Claim.Kind.DISTRIBUTION,
                        Claim.Kind.AGAINST_OTHER_SERVICES,
                        Claim.Kind.ORGANISATION),
                kinds(fell));
    }

    private static List<Claim.Kind> kinds(Report report) {
        return Claims.of(report).claims().stream().map(Claim::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "3/13/28, 20, MET",
        "3/13/28, 36, UNDETERMINED",
        "3/13/28, 35, MET",
        "3/13/28, 60, UNDETERMINED",
        "3/13/28, 80, MISSED",
        "0/2/18, 10, UNDETERMINED"
    })
    void aTargetIsMetOrNotOrItCannotBeTold(String month, int target, TargetStatus status) {
        assertEquals(
                new Aim(target, status),
                Aim.of(Reported.months(month).aimingAt(target).report()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"3/13/28, 3, -10", "0/5/5, 12, -35", "300/1300/2800, 0, 0", "0/0/40, 0, -14"})
    void threeAnswersMoveANumberByWhatTheyMoveIt(String month, int nines, int zeros) {
        WhatIf whatIf = WhatIf.of(Reported.published(month).score().orElseThrow());

        assertEquals(new WhatIf(3, nines, zeros), whatIf);
    }
}
