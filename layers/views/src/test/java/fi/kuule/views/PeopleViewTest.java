package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Report;
import fi.kuule.score.Dimension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleViewTest {
    private static final ReportWording WORDS = new ReportWording(Language.FI);
    private static final GroupNames NAMES = new GroupNames(WORDS, SampleReports.library(Optional.empty()));

    private static Optional<PeopleView> view(Report report) {
        return PeopleView.of(Reading.of(WORDS, report), NAMES);
    }

    @Test
    void thoseOfWhomNothingIsToldAreTheOthersAndAloneSayOfWhat() {
        assertEquals("muut", NAMES.of(Dimension.LANGUAGE, Dimension.UNTOLD));
        assertEquals("Kieli (muut tai ei tiedossa)", NAMES.full(Dimension.LANGUAGE, Dimension.UNTOLD));
        assertEquals("Ikä 16–29", NAMES.full(Dimension.AGE, "16-29"));
    }

    @Test
    void theYoungAreMissingAndEveryGroupHasItsTwoShares() {
        PeopleView view = view(SampleReports.full()).orElseThrow();

        PeopleView.Row young = view.kinds().getFirst().rows().getFirst();
        assertEquals("15 → 8\u00A0% puuttuu", young.shares());
        assertEquals(
                List.of("Ikä 16–29: osuus kysytyistä 15\u00A0%, vastanneista 8\u00A0%."
                        + " Heidän äänensä kuuluu tuloksessa liian hiljaa."),
                view.missing());
        assertEquals(
                List.of("Ikä", "Kieli", "Kanava"),
                view.kinds().stream().map(PeopleView.Kind::name).toList());
        assertEquals(
                List.of("englanti", "suomi", "ruotsi"),
                view.kinds().get(1).rows().stream().map(PeopleView.Row::name).toList());
    }

    @Test
    void whereNoGroupIsToldNoneIsSaidToBeThereOrMissing() {
        PeopleView view = view(SampleReports.with(SamplePeople.withoutGroups())).orElseThrow();

        assertTrue(view.missing().getFirst().startsWith("Siitä, puuttuuko joitakin ryhmiä, ei voi sanoa"));
        assertEquals(List.of(), view.kinds());
    }

    @Test
    void whatGivesGroupsANameIsSaidOnThePageWhereSomeAreUnheardAndNowhereElse() {
        String advice = WORDS.get("people.unheard");
        PeopleView some = view(SampleReports.full()).orElseThrow();
        PeopleView none = view(SampleReports.with(SamplePeople.withoutGroups())).orElseThrow();

        assertTrue(some.more().contains(advice));
        assertFalse(some.notes().contains(advice), "a mail has no room");
        assertFalse(none.more().contains(advice));
    }

    @Test
    void whenClearlyFewerAreAskedThanAYearAgoThereIsAWarning() {
        PeopleView view = view(SampleReports.full()).orElseThrow();

        assertTrue(
                view.notes()
                        .contains(
                                "Huomaa: kysyttyjä oli 1\u00A0717, vuotta aiemmin 2\u00A0400. Katso, keneltä kysyminen väheni."));
    }

    @Test
    void anotherPopulationHasItsOwnNumberBesideTheHeadline() {
        assertTrue(view(SampleReports.full()).orElseThrow().more().stream()
                .anyMatch(line -> line.startsWith("Kesäasukkaat: kysyttiin 120, vastasi 40.")
                        && line.endsWith(" Heidän oma lukunsa, kesäkuu–elokuu 2026: +43 (välillä +17…+62),"
                                + " kysyttiin 120, vastasi 40.")));
    }

    @Test
    void aWeightedNumberStandsBesideTheUnweightedOne() {
        assertTrue(view(SampleReports.full()).orElseThrow().more().stream()
                .anyMatch(line ->
                        line.contains("painottamatta: +56 (välillä +49…+62), kysyttiin 1\u00A0717, vastasi 451.")
                                && line.contains("Iän mukaan painotettuna: +53 (välillä +45…+60).")));
    }

    @Test
    void touchpointsAreComparedAndNothingIsToldWhereNoGroupsAreKnown() {
        Reading reading = Reading.of(WORDS, SampleReports.full());

        assertEquals(
                List.of("Tiski", "Verkko"),
                GroupsView.ofTouchpoints(reading, NAMES).orElseThrow().rows().stream()
                        .map(GroupsView.Row::name)
                        .toList());
        assertEquals(Optional.empty(), view(SampleReports.usual()));
        assertEquals(Optional.empty(), GroupsView.ofPeople(Reading.of(WORDS, SampleReports.usual()), NAMES));
    }
}
