package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.report.Report;
import fi.kuule.report.Trend;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendColumnTest {
    private static List<Trend.Point> last(Published published) {
        List<Trend.Point> points =
                Trend.of(SampleReports.report(published, Optional.empty())).points();
        return List.of(points.getLast());
    }

    private static List<TrendColumn.Cell> column(Published published) {
        Report report = SampleReports.report(published, Optional.empty());
        Reading reading = Reading.of(new ReportWording(Language.FI), report);
        return TrendColumn.of(reading, last(published)).getFirst().cells();
    }

    @Property(tries = 200)
    void everyColumnIsAsHighAsItsAxisAndHasItsPoint(
            @ForAll @IntRange(max = 60) int detractors,
            @ForAll @IntRange(max = 60) int passives,
            @ForAll @IntRange(max = 60) int promoters) {
        Assume.that(detractors + passives + promoters >= 30);
        Published published = SampleReports.of(detractors, passives, promoters);
        int bottom = TrendScale.bottom(last(published));
        List<TrendColumn.Cell> cells = column(published);

        assertEquals(
                101 - bottom, cells.stream().mapToInt(TrendColumn.Cell::height).sum());
        assertEquals(
                1,
                cells.stream()
                        .filter(cell -> cell.colour().equals(TrendColumn.POINT))
                        .count());
        assertTrue(bottom <= published.score().orElseThrow().shownLower() || bottom == -100);
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
