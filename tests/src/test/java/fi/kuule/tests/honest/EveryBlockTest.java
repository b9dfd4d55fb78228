package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.report.AskedShare;
import fi.kuule.report.EarlyAndLate;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.NoteChanges;
import fi.kuule.report.OtherPopulations;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Reach;
import fi.kuule.report.Report;
import fi.kuule.report.ServiceYear;
import fi.kuule.report.TouchpointSpread;
import fi.kuule.score.Dimension;
import fi.kuule.score.Score;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The invented municipality has something of everything that a report can tell: what is in no report of it is neither crawled nor attacked.
 * But for a weighted number: its waves of a month are too small for one.
 */
@ExtendWith(LivedOnce.class)
class EveryBlockTest {
    private static final String ROADS = "tiet-ja-vesi";

    @Test
    void summerResidentsAreToldOfApartFromTheirFirstSummerOn(TwoYears years) {
        assertEquals(
                TwoYears.months().skip(5).collect(Collectors.toSet()),
                TwoYears.months()
                        .filter(month -> !OtherPopulations.of(years.report(ROADS, month))
                                .populations()
                                .isEmpty())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(ROADS),
                services(
                        years,
                        report -> !OtherPopulations.of(report).populations().isEmpty()));
    }

    /** They were made so. The year of the service is that of its residents alone. */
    @Test
    void summerResidentsAreMoreContentWithRoadsThanResidents(TwoYears years) {
        Report report = years.report(ROADS, TwoYears.LAST);
        Score summer = OtherPopulations.of(report).populations().stream()
                .flatMap(population -> population.answersBy(Dimension.AGE).flatMap(GroupAnswers::total).stream())
                .findFirst()
                .orElseThrow();
        Score residents = report.services().stream()
                .filter(year -> year.service().equals(report.service()))
                .map(ServiceYear::last)
                .map(Published::score)
                .findFirst()
                .orElseThrow()
                .orElseThrow();

        assertTrue(summer.lower() > residents.upper(), () -> summer + " and " + residents);
    }

    @Test
    void placesOfSportsAreHeldAgainstEachOtherAndDoNotDiffer(TwoYears years) {
        TouchpointSpread spread =
                TouchpointSpread.of(years.report("liikunta", TwoYears.LAST)).orElseThrow();

        assertTrue(spread.rows().size() >= 2, spread::toString);
        assertFalse(spread.differs());
    }

    @Test
    void whomNoMailReachesIsAskedByLetterAtTheServicePoint(TwoYears years) {
        assertEquals(
                Set.of("asiointipiste"),
                services(
                        years,
                        report -> Reach.of(report)
                                .filter(reach -> reach.byLetter() > 0)
                                .isPresent()));
    }

    @Test
    void someServicesSayHowManyCustomersTheyHave(TwoYears years) {
        assertEquals(
                Set.of("kirjasto", "liikunta", "varhaiskasvatus"),
                services(
                        years,
                        report -> AskedShare.of(report)
                                .flatMap(AskedShare::percent)
                                .isPresent()));
    }

    @Test
    void whatHappenedStandsInTheTrendAndBetweenTimesThatAreHeldAgainstEachOther(TwoYears years) {
        assertEquals(
                Set.copyOf(TwoYears.SERVICES),
                services(years, report -> !report.notes().isEmpty()));
        assertTrue(services(years, report -> !NoteChanges.of(report).changes().isEmpty())
                .contains("kirjasto"));
        assertTrue(years.report("asiointipiste", TwoYears.LAST).notes().stream().anyMatch(note -> note.newState()));
    }

    @Test
    void whatElseIsToldOfPeopleIsToldOfSomeMonth(TwoYears years) {
        assertTrue(reports(years).anyMatch(report -> EarlyAndLate.of(report).isPresent()), "early and late");
        assertTrue(
                reports(years)
                        .flatMap(report -> report.people().stream())
                        .flatMap(people -> people.own().stream())
                        .map(PopulationPeople::skipped)
                        .anyMatch(skipped -> skipped.quietPeriod() > 0),
                "quiet period");
    }

    private static Stream<Report> reports(TwoYears years) {
        return TwoYears.months()
                .flatMap(month -> TwoYears.SERVICES.stream().map(service -> years.report(service, month)));
    }

    /** Those whose last report is so. */
    private static Set<String> services(TwoYears years, Predicate<Report> which) {
        return TwoYears.SERVICES.stream()
                .filter(service -> which.test(years.report(service, TwoYears.LAST)))
                .collect(Collectors.toSet());
    }
}
