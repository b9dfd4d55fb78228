package fi.kuule.views;

import fi.kuule.report.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands at the right end of a trend: the last number, what is usual and its limits, none on another. */
final class TrendLabels {
    private static final double APART = 17;

    private TrendLabels() {}

    static List<TrendChart.Label> of(ReportWording words, TrendScale scale, Trend trend) {
        return scale.wide() ? wide(words, scale, trend) : narrow(scale, trend);
    }

    private static List<TrendChart.Label> narrow(TrendScale scale, Trend trend) {
        Trend.Point last = trend.points().getLast();
        return last.answers().score().stream()
                .map(score -> new TrendChart.Label(
                        TrendScale.number(scale.right() + 8),
                        TrendScale.number(scale.height(score.rounded()) + 22),
                        Figures.signed(score.rounded()),
                        "b e"))
                .toList();
    }

    private static List<TrendChart.Label> wide(ReportWording words, TrendScale scale, Trend trend) {
        List<Wanted> wanted = new ArrayList<>();
        Trend.Point last = trend.points().getLast();
        last.answers()
                .score()
                .ifPresent(score -> wanted.add(new Wanted(
                        scale.height(score.rounded()),
                        words.get(
                                "trend.last",
                                Slots.of("period", TrendRow.shortName(words, trend.unit(), last.answers()))
                                        .and("number", Figures.signed(score.rounded()))),
                        "b")));
        trend.usual().ifPresent(usual -> wanted.add(label(words, scale, "center", usual.center())));
        last.limits().ifPresent(limits -> {
            wanted.add(label(words, scale, "upper", limits.upper()));
            wanted.add(label(words, scale, "lower", limits.lower()));
        });
        return apart(scale, wanted);
    }

    private static Wanted label(ReportWording words, TrendScale scale, String key, double points) {
        String number = Figures.signed(Figures.whole(points));
        return new Wanted(scale.height(points), words.get("trend.label." + key, "number", number), "m");
    }

    private static List<TrendChart.Label> apart(TrendScale scale, List<Wanted> wanted) {
        List<TrendChart.Label> labels = new ArrayList<>();
        double free = 0;
        for (Wanted label :
                wanted.stream().sorted(Comparator.comparingDouble(Wanted::y)).toList()) {
            double y = Math.max(free, label.y);
            labels.add(new TrendChart.Label(
                    TrendScale.number(scale.right() + 14), TrendScale.number(y + 5), label.text, label.style));
            free = y + APART;
        }
        return labels;
    }

    private record Wanted(double y, String text, String style) {}
}
