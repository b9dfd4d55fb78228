package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Report;
import fi.kuule.report.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendDrawingTest {
    private static TrendChart chart(Report report, boolean wide) {
        return TrendDrawing.of(new ReportWording(Language.FI), Trend.of(report), wide);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingThatIsDrawnOfNumbersCrossesAMonthThatWasNotAsked(boolean wide) {
        TrendChart chart = chart(SampleReports.full(), wide);
        double gap = chart.scale().at(9);

        assertEquals(
                List.of("ei kysytty"),
                chart.gaps().stream().map(TrendChart.Gap::text).toList());
        Stream.of(chart.lines(), chart.bands(), chart.limits())
                .flatMap(List::stream)
                .map(TrendDrawingTest::xs)
                .forEach(xs -> assertTrue(
                        Arrays.stream(xs).allMatch(x -> x < gap)
                                || Arrays.stream(xs).allMatch(x -> x > gap),
                        Arrays.toString(xs)));
        assertEquals(2, chart.lines().size());
        assertEquals(2, chart.bands().size());
        assertEquals(4, chart.limits().size(), "an upper and a lower one on either side of the gap");
    }

    /** Of points {@code 1.0,2.0}, and of paths {@code M1.0 2.0H3.0V4.0}. */
    private static double[] xs(String drawn) {
        String[] parts = drawn.startsWith("M")
                ? drawn.replaceAll("^M([0-9.]+) [0-9.]+", "H$1")
                        .replaceAll("V[0-9.]+", "")
                        .substring(1)
                        .split("H")
                : drawn.replaceAll(",[0-9.]+", "").split(" ");
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void aPointBeyondTheLimitsHasADiamondAndTheWord() {
        List<TrendChart.Signalled> signals = chart(SampleReports.full(), true).signals();

        assertEquals(
                List.of("+15 poikkeava"),
                signals.stream().map(TrendChart.Signalled::text).toList());
    }

    @Test
    void limitsBreatheInStepsAndAreLabelledAtTheRightEndWithWhatIsUsual() {
        TrendChart chart = chart(SampleReports.full(), true);

        assertTrue(chart.limits().getFirst().contains("V"), "steps");
        assertTrue(chart.center().isPresent());
        assertEquals(
                List.of("yläraja +91", "taso +60", "lokakuu +57", "alaraja +30"),
                chart.labels().stream().map(TrendChart.Label::text).toList());
        IntStream.range(1, chart.labels().size())
                .forEach(i -> assertTrue(
                        Double.parseDouble(chart.labels().get(i).y())
                                >= Double.parseDouble(chart.labels().get(i - 1).y()) + 16.9,
                        "one label on another"));
    }

    @Test
    void fewPointsHaveNoLimitsAndNoSignal() {
        TrendChart chart = chart(SampleReports.first(), true);

        assertEquals(List.of(), chart.limits());
        assertEquals(List.of(), chart.signals());
        assertFalse(chart.center().isPresent());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHappenedStandsWithItsDayInsideTheDrawingAndNoNameOnAnother(boolean wide) {
        TrendChart chart = chart(SampleReports.full(), wide);

        assertEquals(2, chart.notes().size());
        assertTrue(chart.notes().getFirst().text().startsWith("1.7."), chart.notes() + "");
        assertEquals(wide, chart.notes().getLast().text().equals("1.9. Palautusautomaatti korjattu"));
        chart.notes().forEach(note -> assertTrue(Double.parseDouble(note.y()) > 0));
    }

    @Test
    void zeroAndAHundredAreOnTheAxisAndTheLastStepIsUnderEveryLimit() {
        for (Report report : List.of(SampleReports.full(), SampleReports.below(), SampleReports.promoters())) {
            TrendChart chart = chart(report, true);
            List<String> ticks =
                    chart.ticks().stream().map(TrendChart.Tick::text).toList();
            assertTrue(ticks.containsAll(List.of("+100", "0")), ticks + "");
            Trend.of(report).points().stream()
                    .flatMap(point -> point.answers().score().stream())
                    .forEach(score -> assertTrue(chart.scale().bottom() <= score.shownLower()));
        }
    }

    @Test
    void whereFewAnswerInAMonthQuartersAreDrawn() {
        TrendChart chart = chart(SampleReports.below(), true);

        assertEquals(8, chart.months().size());
        assertEquals("nelj. 3", chart.months().getLast().name());
        assertEquals(
                "3/2026 −15",
                chart.labels().stream()
                        .filter(label -> label.style().equals("b"))
                        .findFirst()
                        .orElseThrow()
                        .text());
    }
}
