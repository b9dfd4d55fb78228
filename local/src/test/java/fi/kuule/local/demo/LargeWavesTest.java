package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupComparison;
import fi.kuule.score.Dimension;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a year of answers tells of areas where no cell is merged, as in large waves: cells of few may hide it, the statistics do not. */
class LargeWavesTest {
    private static final int YEAR = 12;
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Population POPULATION =
            Population.of(Population.SEED, Population.RESIDENTS, Population.MONTHS, FIRST);

    /** Both villages were made less content with roads. In this year's answers the eastern are so beyond chance, and the western not. */
    @Test
    void onRoadsTheEasternVillagesDifferAndTheWesternDoNot() {
        GroupComparison comparison = GroupComparison.of(List.of(roads()));

        assertTrue(row(comparison, Area.ITAKYLAT).differs());
        assertTrue(row(comparison, Area.ITAKYLAT).rest().points() < 0);
        assertFalse(row(comparison, Area.LANSIKYLAT).differs());
    }

    private static GroupComparison.Row row(GroupComparison comparison, Area area) {
        return comparison.rows().stream()
                .filter(row -> row.group().value().equals(area.label))
                .findFirst()
                .orElseThrow();
    }

    private static GroupAnswers roads() {
        Map<String, Tally> areas = new TreeMap<>();
        POPULATION.encounters().stream()
                .filter(encounter -> encounter.service() == TownService.TIET_JA_VESI)
                .filter(encounter -> encounter.month() >= Population.MONTHS - YEAR && encounter.answered())
                .forEach(encounter ->
                        areas.merge(encounter.resident().area().label, tally(encounter.score()), Tally::plus));
        YearMonth last = FIRST.plusMonths(Population.MONTHS - 1L);
        return new GroupAnswers(
                Dimension.AREA,
                last.minusMonths(YEAR - 1L),
                last,
                areas.entrySet().stream()
                        .map(area -> group(area.getKey(), area.getValue()))
                        .toList());
    }

    private static GroupAnswers.Group group(String area, Tally tally) {
        return new GroupAnswers.Group(
                area, tally.n(), new Published.Classes(tally.detractors(), tally.passives(), tally.promoters()));
    }

    private static Tally tally(int score) {
        int[] counts = new int[Tally.BINS];
        counts[score] = 1;
        return Tally.of(counts);
    }
}
