package fi.kuule.golden;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Trinomial;
import fi.kuule.statistics.trend.ChartRules;
import fi.kuule.statistics.trend.NpsChart;
import fi.kuule.statistics.trend.XmR;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Control charts. */
final class TrendOperations {
    static final Map<String, Operation> ALL = Map.of(
            "trend.npsChart", TrendOperations::chart,
            "trend.xmr", TrendOperations::single,
            "trend.rules", TrendOperations::rules);

    private TrendOperations() {}

    private static Map<String, Object> chart(Input input) {
        List<Optional<Trinomial>> months =
                input.list("months").stream().map(TrendOperations::month).toList();
        NpsChart chart =
                NpsChart.of(months, input.has("baselineMonths") ? input.whole("baselineMonths") : months.size());
        return Map.of(
                "center", chart.center(),
                "points", chart.points().stream().map(TrendOperations::point).toList(),
                "z",
                        chart.points().stream()
                                .map(point -> point.map(NpsChart.Point::z))
                                .toList(),
                "sigmaZ", chart.sigmaZ(),
                "laney",
                        chart.points().stream()
                                .map(point -> limits(point.flatMap(NpsChart.Point::laney)))
                                .toList());
    }

    /** A month may also be missing altogether. */
    private static Optional<Trinomial> month(Input month) {
        return month.node().isNull() ? Optional.empty() : month.trinomial();
    }

    private static Map<String, Object> point(Optional<NpsChart.Point> point) {
        Map<String, Object> limits = limits(point.flatMap(NpsChart.Point::limits));
        return Map.of("nps", point.map(NpsChart.Point::nps), "lcl", limits.get("lcl"), "ucl", limits.get("ucl"));
    }

    private static Map<String, Object> limits(Optional<Interval> limits) {
        return Map.of("lcl", limits.map(Interval::lower), "ucl", limits.map(Interval::upper));
    }

    private static Map<String, Object> single(Input input) {
        Optional<XmR> chart = XmR.of(input.gapped("values").stream()
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList());
        Optional<Interval> limits = chart.flatMap(XmR::limits);
        return Map.of(
                "center", chart.map(XmR::center),
                "mrBar", chart.map(XmR::meanRange),
                "sigma", chart.map(XmR::sigma),
                "lcl", limits.map(Interval::lower),
                "ucl", limits.map(Interval::upper),
                "mrUcl", chart.map(XmR::rangeLimit));
    }

    private static Map<String, Object> rules(Input input) {
        ChartRules rules = ChartRules.of(input.gapped("z"));
        return Map.of(
                "R1", rules.beyondLimits(),
                "R2", rules.runs(),
                "R3", rules.trends(),
                "R5", rules.twoOfThree());
    }
}
