package fi.kuule.views;

import fi.kuule.report.Trend;
import java.util.ArrayList;
import java.util.List;

/** The points that ask to look for their cause: a diamond and a word, which is said once of several in a row. */
final class TrendSignals {
    private static final int HALF = 9;
    private static final int ROOM = 130;

    private TrendSignals() {}

    static List<TrendChart.Signalled> of(ReportWording words, TrendScale scale, List<Trend.Point> points) {
        List<TrendChart.Signalled> signals = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) if (signalled(points, i)) signals.add(signal(words, scale, points, i));
        return signals;
    }

    private static boolean signalled(List<Trend.Point> points, int i) {
        return i >= 0 && i < points.size() && !points.get(i).signals().isEmpty();
    }

    private static TrendChart.Signalled signal(ReportWording words, TrendScale scale, List<Trend.Point> points, int i) {
        int number = points.get(i).answers().score().orElseThrow().rounded();
        double y = scale.height(number);
        boolean left = scale.at(i) > ROOM;
        double textX = scale.at(i) + (left ? -HALF - 4 : HALF + 4);
        String text = signalled(points, i + 1) ? "" : words.get("trend.signal.mark", "number", Figures.signed(number));
        return new TrendChart.Signalled(
                diamond(scale.at(i), y), TrendScale.number(textX), TrendScale.number(y), text, left ? "b e" : "b");
    }

    private static String diamond(double x, double y) {
        return "M" + TrendScale.number(x) + " " + TrendScale.number(y - HALF) + "L" + TrendScale.number(x + HALF) + " "
                + TrendScale.number(y) + "L" + TrendScale.number(x) + " " + TrendScale.number(y + HALF) + "L"
                + TrendScale.number(x - HALF) + " " + TrendScale.number(y) + "Z";
    }
}
