package fi.kuule.views;

import fi.kuule.score.Breaks;
import fi.kuule.score.Comparison;
import fi.kuule.score.Score;
import fi.kuule.statistics.Heterogeneity;
import fi.kuule.statistics.Interval;
import fi.kuule.statistics.MultipleTesting;
import fi.kuule.statistics.Trinomial;
import fi.kuule.statistics.trend.NpsChart;
import fi.kuule.views.MethodExample.ServiceYear;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Explains the figures that want more answers, or more groups, than a month of a service has; with examples that the formulas work out. */
final class CloserFigures {
    private static final double LEVEL = 0.05;
    private static final List<ServiceYear> SERVICES = MethodExample.SERVICES;

    private final MethodWording words;
    private final Figures figures;

    CloserFigures(MethodWording words) {
        this.words = words;
        this.figures = words.figures();
    }

    List<MethodFigure> all() {
        return Stream.of(List.of(european()), new GroupFigures(words).all(), List.of(chart(), services()))
                .flatMap(List::stream)
                .toList();
    }

    private MethodFigure european() {
        Score european = Score.of(MethodExample.LIBRARY, Breaks.EUROPEAN).orElseThrow();
        Slots example = Slots.of("high", european.promoters())
                .and("low", european.detractors())
                .and("n", european.n())
                .and("points", words.signed(european.points()))
                .and("shown", Figures.signed(european.rounded()))
                .and("usual", Figures.signed(MethodExample.NOW.rounded()));
        return words.figure(
                "european",
                words.fact("european", "formula"),
                words.fact("european", "example", example),
                words.fact("european", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("european", "source"));
    }

    private MethodFigure chart() {
        int months = MethodExample.YEAR.size();
        NpsChart chart = NpsChart.of(MethodExample.months(), months);
        Trinomial year = MethodExample.YEAR.stream().reduce(Trinomial::plus).orElseThrow();
        NpsChart.Point now = chart.points().getLast().orElseThrow();
        boolean beyond = Math.abs(now.z().orElseThrow()) > 3;
        Slots example = Slots.of("months", months)
                .and("answers", (int) year.n())
                .and("center", words.signed(chart.center().orElseThrow()))
                .and("n", MethodExample.NOW.n())
                .and("limits", words.range(now.limits().orElseThrow()))
                .and("now", Figures.signed(MethodExample.NOW.rounded()))
                .and("verdict", words.get(beyond ? "chart.beyond" : "chart.within"));
        return words.figure(
                "chart",
                words.fact("chart", "formula"),
                words.fact("chart", "example", example),
                words.fact("chart", "alarms"),
                words.fact("chart", "shown"),
                words.fact("chart", "source"));
    }

    private MethodFigure services() {
        Heterogeneity test = Heterogeneity.of(
                        SERVICES.stream().map(ServiceYear::counts).toList())
                .orElseThrow();
        Slots example = Slots.of("q", figures.decimal(test.q()))
                .and("df", test.df())
                .and("chance", words.chance(test.p()))
                .and("verdict", words.get(test.p() < LEVEL ? "services.differ" : "services.alike"));
        return words.figure(
                "services",
                words.table("services", rows()),
                words.fact("services", "formula"),
                words.fact("services", "example", example),
                words.fact("services", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("services", "source"));
    }

    private List<List<String>> rows() {
        List<Comparison> against = SERVICES.stream()
                .map(service -> Comparison.of(service.rest(), service.counts(), Score.CONFIDENCE))
                .toList();
        List<Double> p = MultipleTesting.HOLM.adjust(
                against.stream().map(comparison -> comparison.p().orElseThrow()).toList());
        return IntStream.range(0, SERVICES.size())
                .mapToObj(i -> row(SERVICES.get(i), against.get(i), p.get(i)))
                .toList();
    }

    private List<String> row(ServiceYear service, Comparison against, double p) {
        return List.of(
                words.get("services." + service.key()),
                Integer.toString(service.score().n()),
                Figures.signed(service.score().rounded()),
                words.signed(against.difference()),
                words.range(new Interval(against.lower(), against.upper())),
                words.chance(p),
                words.get(p < LEVEL ? "services.stands" : "services.chance"));
    }
}
