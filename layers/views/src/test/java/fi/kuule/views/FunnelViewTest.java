package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Deliveries;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FunnelViewTest {
    private static FunnelView funnel(Report report) {
        return FunnelView.of(Reading.of(new ReportWording(Language.FI), report)).orElseThrow();
    }

    private static List<String> steps(Report report) {
        return funnel(report).steps().stream()
                .map(step -> step.name() + " " + step.count() + " " + step.share())
                .toList();
    }

    private static Report october(int notUsed, Optional<Deliveries> deliveries) {
        Report usual = SampleReports.usual();
        return SampleReports.report(
                usual.published(), Optional.of(new Report.Cohort(166, OptionalInt.of(44), notUsed, deliveries)));
    }

    @Test
    void mailsThatCameBackWereSentAndNotDelivered() {
        assertEquals(
                List.of(
                        "Kysyttiin 166 100\u00A0%",
                        "Kutsu lähti 166 100\u00A0%", "Kutsu meni perille 163 98\u00A0%", "Vastasi 44 27\u00A0%"),
                steps(october(0, Optional.of(new Deliveries(166, 3, 0)))));
    }

    @Test
    void theShareOfThoseReachedIsNotCalledAResponseRate() {
        List<String> notes =
                funnel(october(0, Optional.of(new Deliveries(166, 26, 0)))).notes();

        assertEquals("Vastausosuus 27\u00A0% (AAPOR RR2).", notes.getFirst());
        assertEquals(
                "Niistä, joille kutsu meni perille, vastasi 31\u00A0%."
                        + " Tämä ei ole vastausosuus, joka lasketaan kaikista kysytyistä.",
                notes.get(1));
    }

    @Test
    void whetherALetterCameIsNotKnownAndNothingIsDividedByIt() {
        Report report = october(0, Optional.of(new Deliveries(140, 3, 26)));

        assertEquals(
                List.of("Kysyttiin 166 100\u00A0%", "Kutsu lähti 166 100\u00A0%", "Vastasi 44 27\u00A0%"),
                steps(report));
        assertEquals(
                List.of(
                        "Vastausosuus 27\u00A0% (AAPOR RR2).",
                        "Sähköposteja lähti 140, ja 137 meni perille. Kirjeitä lähti 26; niiden perillemenoa ei tiedetä."),
                funnel(report).notes());
    }

    @Test
    void aReportOfBeforeTellsWhoWasAskedAndWhoAnswered() {
        Report report = october(16, Optional.empty());

        assertEquals(
                List.of("Kysyttiin 166 100\u00A0%", "Kysely koski 150 90\u00A0%", "Vastasi 44 27\u00A0%"),
                steps(report));
        assertEquals(1, funnel(report).notes().size());
    }

    @Test
    void whereTheNumberIsOfMoreThanTheMonthTheMonthIsToldBesideIt() {
        Report few = SampleReports.situations().get("three-months");
        Report.Cohort before = new Report.Cohort(120, OptionalInt.of(38), 0, Optional.of(new Deliveries(120, 2, 0)));
        Report.Cohort own = new Report.Cohort(60, OptionalInt.of(14), 0, Optional.of(new Deliveries(60, 1, 0)));
        Report report = new Report(
                few.service(),
                few.month(),
                few.madeAt(),
                few.history(),
                new Fieldwork(
                        few.month().minusMonths(2),
                        List.of(
                                new Fieldwork.Ended(few.month().minusMonths(1), before),
                                new Fieldwork.Ended(few.month(), own)),
                        Optional.empty()),
                few.services(),
                few.comments(),
                few.target(),
                few.notes());

        List<String> notes = funnel(report).notes();

        assertEquals("180", funnel(report).steps().getFirst().count());
        assertTrue(notes.contains("Lokakuu 2026: kysyttiin 60, vastasi 14."), notes::toString);
        assertEquals("Kutsuja lähti 60, ja 59 meni perille.", notes.getLast());
        assertFalse(notes.getFirst().contains("60"), notes::toString);
    }
}
