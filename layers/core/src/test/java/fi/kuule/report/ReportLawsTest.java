package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Score;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every report, whatever its months were like. */
class ReportLawsTest {
    @Provide
    Arbitrary<String> months() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 40);
        Arbitrary<String> asked = Combinators.combine(count, count, count).as((d, p, a) -> d + "/" + p + "/" + a);
        Arbitrary<String> month =
                Arbitraries.frequencyOf(Tuple.of(6, asked), Tuple.of(1, Arbitraries.of("-", "0", "1/1/1", "0/0/7")));
        return month.list().ofMinSize(1).ofMaxSize(30).map(list -> String.join(" ", list));
    }

    private static Report report(String months) {
        return Reported.months(months)
                .asked(200, 40)
                .aimingAt(30)
                .services(Reported.year("kirjasto", "20/20/20", "10/20/30"), Reported.year("muu", "20/80/200", "9/9/9"))
                .report();
    }

    private static List<Object> said(Report report) {
        return List.of(
                Headline.of(report),
                Changes.of(report),
                Trend.of(report),
                Limits.of(report),
                Claims.of(report),
                Agenda.of(report),
                Situation.of(report),
                Aim.of(report),
                Shape.of(report),
                Responding.of(report),
                ServiceComparison.of(report.services()),
                YearChanges.of(report.services()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSameBlocksSayTheSame(@ForAll("months") String months) {
        assertEquals(report(months), report(months));
        assertEquals(said(report(months)), said(report(months)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyShownNumberLiesWithinItsShownIntervalAndHasEnoughAnswers(@ForAll("months") String months) {
        Report report = report(months);
        List<Score> scores = Stream.concat(
                        Headline.of(report).score().stream(),
                        Trend.of(report).points().stream().flatMap(point -> point.answers().score().stream()))
                .toList();

        for (Score score : scores) {
            assertTrue(score.shownLower() <= score.rounded() && score.rounded() <= score.shownUpper());
            assertTrue(score.n() >= 5);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aBaseHasTheAnswersOfItsMonthsThatTellANumber(@ForAll("months") String months) {
        History history = report(months).history();

        for (Base.Span span : Base.Span.values()) {
            int n = history.last(span.months()).stream()
                    .collect(Collectors.summingInt(
                            month -> month.published().score().map(Score::n).orElse(0)));
            assertEquals(n, history.of(new Base(span, Reported.OCTOBER)).n());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void noPointOfFewAnswersAndNoGapIsASignal(@ForAll("months") String months) {
        Trend trend = Trend.of(report(months));

        assertTrue(trend.signalled().stream()
                .allMatch(point -> point.answers().score().isPresent()));
        assertTrue(trend.usual().isPresent() || trend.signalled().isEmpty());
    }
}
