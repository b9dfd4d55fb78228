package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.report.Report;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendColumnTest {
    private static List<TrendColumn.Cell> column(Published published) {
        Report.Month month = new Report.Month(SampleReports.OCTOBER, published, true);
        return TrendColumn.of(List.of(month)).getFirst().cells();
    }

    @Property
    void everyColumnIsAsHighAsItsAxisAndHasItsPoint(
            @ForAll @IntRange(max = 60) int detractors,
            @ForAll @IntRange(max = 60) int passives,
            @ForAll @IntRange(max = 60) int promoters) {
        Assume.that(detractors + passives + promoters >= 30);
        Published published = SampleReports.of(detractors, passives, promoters);
        List<Report.Month> months = List.of(new Report.Month(SampleReports.OCTOBER, published, true));
        List<TrendColumn.Cell> cells = column(published);

        assertEquals(
                101 - TrendColumn.bottom(months),
                cells.stream().mapToInt(TrendColumn.Cell::height).sum());
        assertEquals(
                1,
                cells.stream()
                        .filter(cell -> cell.colour().equals(TrendColumn.POINT))
                        .count());
        assertTrue(TrendColumn.bottom(months) <= published.score().orElseThrow().shownLower()
                || TrendColumn.bottom(months) == -100);
    }

    @Test
    void aMonthWithoutANumberHasOnlyTheLineAtZero() {
        List<TrendColumn.Cell> cells = column(new Published.NoAnswers());

        assertEquals(
                List.of("", TrendColumn.AXIS, ""),
                cells.stream().map(TrendColumn.Cell::colour).toList());
        assertEquals(100, cells.getFirst().height());
    }
}
