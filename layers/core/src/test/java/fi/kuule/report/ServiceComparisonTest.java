package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Score;
import fi.kuule.statistics.MultipleTesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceComparisonTest {
    private static ServiceYear year(String service, String last) {
        return Reported.year(service, last, "-");
    }

    private static List<String> ids(ServiceComparison comparison) {
        return comparison.rows().stream().map(row -> row.service().value()).toList();
    }

    @Test
    void servicesThatDifferStandInTheOrderOfTheirNumbersEachAgainstAllTheOthers() {
        ServiceComparison comparison = ServiceComparison.of(
                List.of(year("a-tiet", "90/100/90"), year("b-kirjasto", "20/80/200"), year("c-liikunta", "30/90/180")));

        assertTrue(comparison.ranked());
        assertEquals(List.of("b-kirjasto", "c-liikunta", "a-tiet"), ids(comparison));
        Difference roads = comparison.rows().getLast().rest().orElseThrow();
        assertEquals(600, roads.from().n());
        assertEquals(-55, roads.points(), 1e-9);
        assertTrue(comparison.rows().getLast().differs());
    }

    @Test
    void chanceAloneMakesNoRanking() {
        ServiceComparison comparison =
                ServiceComparison.of(List.of(year("c", "10/20/30"), year("a", "12/20/28"), year("b", "9/20/31")));

        assertFalse(comparison.ranked());
        assertEquals(List.of("a", "b", "c"), ids(comparison));
        assertTrue(comparison.rows().stream().noneMatch(ServiceComparison.Row::differs));
    }

    /** One of twenty alike stands out by itself, as one of twenty does. */
    @Test
    void whereTheyDoNotDifferAtAllNoneDiffersThoughItsOwnTestSaysSo() {
        List<ServiceYear> services = new ArrayList<>();
        for (int i = 0; i < 9; i++) services.add(year("palvelu-" + i, "20/20/20"));
        services.add(year("toinen", "13/19/28"));

        ServiceComparison comparison = ServiceComparison.of(services);

        Score rest = Score.of(180, 180, 180).orElseThrow();
        Score own = Score.of(13, 19, 28).orElseThrow();
        assertTrue(Difference.of(rest, own).stands(), "by itself");
        assertFalse(comparison.ranked());
        assertTrue(comparison.rows().stream().noneMatch(ServiceComparison.Row::differs));
    }

    @Test
    void aServiceOfFewAnswersIsInTheRestAndIsNotComparedItself() {
        ServiceComparison comparison = ServiceComparison.of(
                List.of(year("a", "2/3/4"), year("b", "90/100/90"), year("c", "20/80/200"), year("d", "1/1/1")));

        assertEquals(List.of("c", "b", "a"), ids(comparison));
        assertEquals(Optional.empty(), comparison.rows().getLast().rest());
        assertEquals(
                289, comparison.rows().getFirst().rest().orElseThrow().from().n());
    }

    @ParameterizedTest
    @CsvSource({"8, HOLM", "10, HOLM", "11, BENJAMINI_HOCHBERG"})
    void fewAreJudgedForDecisionsAndManyForScreening(int services, MultipleTesting method) {
        assertEquals(method, Several.method(services));
    }

    @Test
    void oneServiceAloneIsComparedWithNothing() {
        ServiceComparison comparison = ServiceComparison.of(List.of(year("a", "10/20/30")));

        assertEquals(Optional.empty(), comparison.heterogeneity());
        assertEquals(Optional.empty(), comparison.rows().getFirst().rest());
        assertEquals(List.of(), ServiceComparison.of(List.of()).rows());
    }

    @Test
    void ofTheYearsOfAllServicesThoseAreNamedThatStandOutAmongThem() {
        List<ServiceYear> services = new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> Reported.year("palvelu-" + i, "20/20/20", "20/20/20"))
                .toList());
        services.add(Reported.year("nousi", "20/80/200", "60/80/60"));
        services.add(Reported.year("vahan", "18/18/24", "24/24/12"));
        services.add(Reported.year("uusi", "20/80/200", "-"));

        YearChanges changes = YearChanges.of(services);

        assertEquals(8, changes.changes().size());
        assertEquals(
                List.of("nousi"),
                changes.standing().stream()
                        .map(change -> change.service().value())
                        .toList());
    }

    @Test
    void theTotalSaysWhatItWeighsAndLeavesOutWhoTellsNothing() {
        OrganisationTotal total = OrganisationTotal.of(
                        List.of(year("a", "10/20/70"), year("b", "10/0/10"), year("c", "1/1/1")))
                .orElseThrow();

        assertEquals(120, total.byAnswers().n());
        assertEquals(50, total.byAnswers().rounded());
        assertEquals(30, total.byServices().rounded());
        assertEquals(2, total.services());
        assertEquals(1, total.untold());
        assertTrue(total.byServices().shown().lower() <= 30
                && 30 <= total.byServices().shown().upper());
        assertEquals(Optional.empty(), OrganisationTotal.of(List.of(year("c", "1/1/1"))));
    }
}
