package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Base;
import fi.kuule.report.Change;
import fi.kuule.report.Changes;
import fi.kuule.report.GroupComparison;
import fi.kuule.report.Headline;
import fi.kuule.report.Limit;
import fi.kuule.report.Limits;
import fi.kuule.report.Report;
import fi.kuule.report.ServiceComparison;
import fi.kuule.report.ServiceYear;
import fi.kuule.report.Signal;
import fi.kuule.report.Trend;
import fi.kuule.report.WeightedNumber;
import fi.kuule.report.WhoAnswered;
import fi.kuule.report.YearChanges;
import fi.kuule.score.Dimension;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was hidden in the invented municipality, and what its reports make of it: found where it is, and nothing where there is nothing. */
@ExtendWith(LivedOnce.class)
class PlantedTruthsTest {
    private static final String BUILDING = "rakennusvalvonta";
    private static final String SPORTS = "liikunta";
    private static final String SCHOOLS = "perusopetus";

    /** Planted: all others answer as readily as those with whom they are compared. */
    private static final Set<String> LESS_READY = Set.of("16-29", "30-44", "en", "itäkylät");

    private static final List<String> ALIKE = List.of("asiointipiste", "kirjasto", SPORTS);

    @Test
    void ofTheYearAgainstTheYearBeforeExactlySportsUpAndBuildingControlDownAreNamed(TwoYears years) {
        Map<String, Boolean> named = YearChanges.of(
                        years.report(SPORTS, TwoYears.LAST).services())
                .standing()
                .stream()
                .collect(Collectors.toMap(
                        change -> change.service().value(),
                        change -> change.difference().points() > 0));

        assertEquals(Map.of(SPORTS, true, BUILDING, false), named);
    }

    /** Its rise would stand out alone. Among eight it must not. */
    @Test
    void youthAndCultureRoseByChanceOnlyAndIsNotNamed(TwoYears years) {
        YearChanges.YearChange youth = YearChanges.of(
                        years.report(SPORTS, TwoYears.LAST).services())
                .of(new ServiceId("nuoriso-ja-kulttuuri"))
                .orElseThrow();

        assertTrue(youth.difference().comparison().p().orElseThrow() < 0.05);
        assertFalse(youth.difference().stands());
    }

    @Test
    void buildingControlsOwnReportSaysThatItsYearFell(TwoYears years) {
        Report report = years.report(BUILDING, TwoYears.LAST);

        assertEquals(Base.Span.TWELVE_MONTHS, Headline.of(report).base().span());
        assertInstanceOf(Change.Fell.class, Changes.of(report).yearAgo());
    }

    @Test
    void noMonthOrQuarterOfBuildingControlIsClaimedToHaveChanged(TwoYears years) {
        TwoYears.months().map(month -> years.report(BUILDING, month)).forEach(report -> {
            if (Headline.of(report).base().span() != Base.Span.TWELVE_MONTHS) {
                assertFalse(isClaimed(Changes.of(report).before()), () -> "against the base before, " + report.month());
                assertFalse(isClaimed(Changes.of(report).yearAgo()), () -> "against a year ago, " + report.month());
            }
            assertEquals(List.of(), Trend.of(report).signalled(), () -> "trend to " + report.month());
        });
    }

    private static boolean isClaimed(Change change) {
        return change instanceof Change.Rose || change instanceof Change.Fell;
    }

    /**
     * By all answers the ninth month in a row above what is usual is month 19. Month 18 is nine promoters and nobody else, which may not be
     * told, so that the ninth that is told is month 20.
     */
    @Test
    void theSlowDriftOfSportsIsSeenAsARunWhenItsNinthMonthIsTold(TwoYears years) {
        assertInstanceOf(
                Published.Unanimous.class,
                years.report(SPORTS, TwoYears.month(18)).published());
        assertEquals(
                20,
                Stream.iterate(0, month -> month + 1)
                        .limit(TwoYears.MONTHS)
                        .filter(month -> signals(years.report(SPORTS, TwoYears.month(month)))
                                .contains(Signal.RUN_OF_NINE))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void noMonthOfSportsLiesBeyondTheLimits(TwoYears years) {
        TwoYears.months()
                .map(month -> years.report(SPORTS, month))
                .forEach(report -> assertFalse(
                        Trend.of(report).points().stream()
                                .anyMatch(point -> point.signals().contains(Signal.BEYOND_LIMITS)),
                        () -> "trend to " + report.month()));
    }

    private static List<Signal> signals(Report report) {
        return Trend.of(report).points().getLast().signals();
    }

    @Test
    void aJulyInWhichNobodyAnsweredIsAGap(TwoYears years) {
        YearMonth july = TwoYears.months()
                .filter(month -> month.getMonthValue() == 7)
                .filter(month -> years.report(SCHOOLS, month).published() instanceof Published.NoAnswers)
                .findFirst()
                .orElseThrow();
        Report report = years.report(SCHOOLS, july.plusMonths(2));

        List<Trend.Point> points = Trend.of(report).points().stream()
                .filter(point -> point.answers().from().equals(july))
                .toList();

        assertEquals(1, points.size());
        assertEquals(
                Set.of(),
                points.stream()
                        .flatMap(point -> point.answers().score().stream())
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), points.getFirst().signals());
    }

    /** What service point and youth and culture are more, or less, than the others is no more than chance gives. */
    @Test
    void overTheLastYearThoseThatDifferAreNamedAndNoOthers(TwoYears years) {
        ServiceComparison comparison =
                ServiceComparison.of(years.report(SPORTS, TwoYears.LAST).services());

        assertTrue(comparison.ranked());
        assertEquals(Set.of("kirjasto", SPORTS, SCHOOLS, "tiet-ja-vesi", BUILDING), differing(comparison));
    }

    /** Library, sports and service point are much alike: in a month only chance orders them. */
    @Test
    void noneOfThoseThatDifferByChanceIsCalledTheBestOfAMonth(TwoYears years) {
        Map<YearMonth, Set<String>> winners = TwoYears.months()
                .collect(Collectors.toMap(
                        Function.identity(),
                        month -> differing(ServiceComparison.of(ALIKE.stream()
                                .map(service -> years.report(service, month))
                                .map(report -> new ServiceYear(
                                        report.service(), report.published(), new Published.NoAnswers()))
                                .toList()))));
        winners.values().removeIf(Set::isEmpty);

        assertEquals(Map.of(), winners);
    }

    /**
     * On roads the villages were made less content. Of an anonymous survey's month so few are asked there that their answers are kept with
     * those of whom no area is told, though the service wants to hear of areas first: neither village is named, the eastern for that price, the
     * western as it should be. Asked by the quarter, the eastern is.
     */
    @Test
    void noVillageIsNamedThatTheCellsOfFewHide(TwoYears years) {
        Set<String> named = GroupComparison.of(years.report("tiet-ja-vesi", TwoYears.LAST)).different().stream()
                .filter(row -> row.dimension() == Dimension.AREA)
                .map(row -> row.group().value())
                .collect(Collectors.toSet());

        assertEquals(Set.of(), named);
    }

    /**
     * Of two years of reports, {@code *} aside. Of groups of few those who are missing stand out from chance in some months and not in
     * others: nobody is named in all.
     */
    @Test
    void whoeverIsNamedAsMissingAnswersLessReadilyAndTheYoungAndThoseWhoSpeakEnglishAreNamed(TwoYears years) {
        Set<String> named = TwoYears.SERVICES.stream()
                .flatMap(service -> TwoYears.months().flatMap(month -> missing(years, service, month)))
                .collect(Collectors.toSet());

        assertTrue(named.containsAll(Set.of("16-29", "en")), named::toString);
        assertTrue(LESS_READY.containsAll(named), named::toString);
    }

    @Test
    void theLibraryNamesTheYoungAsMissingAtTheEndAndThoseWhoSpeakEnglishBefore(TwoYears years) {
        assertTrue(missing(years, "kirjasto", TwoYears.LAST).toList().contains("16-29"), () -> told(years));
        assertTrue(TwoYears.months()
                .flatMap(month -> missing(years, "kirjasto", month))
                .anyMatch("en"::equals));
    }

    private static Stream<String> missing(TwoYears years, String service, YearMonth month) {
        return WhoAnswered.of(years.report(service, month)).stream()
                .flatMap(who -> who.missing().stream())
                .filter(row -> row.group().named())
                .map(row -> row.group().value());
    }

    @Test
    void thoseWhoAnsweredForTheLibraryResembleThoseAskedByAgeWithCaution(TwoYears years) {
        WhoAnswered.Kind ages = WhoAnswered.of(years.report("kirjasto", TwoYears.LAST))
                .orElseThrow()
                .by(Dimension.AGE)
                .orElseThrow();

        assertEquals(0.88, ages.likeness().orElseThrow().indicator(), 0.03, ages::toString);
    }

    private static String told(TwoYears years) {
        return TwoYears.SERVICES.stream()
                .flatMap(service -> WhoAnswered.of(years.report(service, TwoYears.LAST)).stream())
                .flatMap(who -> who.kinds().stream())
                .map(kind -> "\n" + kind.dimension() + " " + kind.from() + " " + kind.to() + " "
                        + kind.rows().stream()
                                .map(row -> row.group().value() + row.group().turnout())
                                .toList())
                .collect(Collectors.joining());
    }

    /** Those who did not answer were more content than those who did. Weights do not know that, and say so wherever they stand. */
    @Test
    void noWeightedNumberStandsWithoutWhatItDoesNotMend(TwoYears years) {
        TwoYears.months()
                .flatMap(month -> TwoYears.SERVICES.stream().map(service -> years.report(service, month)))
                .forEach(report -> assertEquals(
                        WeightedNumber.of(report) instanceof WeightedNumber.Shown
                                && Headline.of(report).score().isPresent(),
                        Limits.of(report).limits().contains(new Limit.Weights()),
                        () -> report.service().value() + " " + report.month()));
    }

    private static Set<String> differing(ServiceComparison comparison) {
        return comparison.rows().stream()
                .filter(ServiceComparison.Row::differs)
                .map(row -> row.service().value())
                .collect(Collectors.toSet());
    }
}
