package fi.kuule.views;

import fi.kuule.report.Trend;
import fi.kuule.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The limits of usual variation as paths: in steps, since they breathe with the number of answers. */
final class TrendLimits {
    private TrendLimits() {}

    /** Two for every unbroken run of points that have limits, the upper first. */
    static List<String> of(TrendScale scale, List<Trend.Point> points) {
        List<String> paths = new ArrayList<>();
        for (List<Integer> run :
                TrendDrawing.runs(points.size(), i -> points.get(i).limits().isPresent())) {
            paths.add(path(scale, points, run, Interval::upper));
            paths.add(path(scale, points, run, Interval::lower));
        }
        return paths;
    }

    private static String path(
            TrendScale scale, List<Trend.Point> points, List<Integer> run, ToDoubleFunction<Interval> end) {
        StringBuilder path = new StringBuilder();
        for (int i : run) {
            String y = scale.y(end.applyAsDouble(points.get(i).limits().orElseThrow()));
            path.append(path.isEmpty() ? "M" + side(scale, i - 0.5) + " " + y : "V" + y)
                    .append("H")
                    .append(side(scale, i + 0.5));
        }
        return path.toString();
    }

    private static String side(TrendScale scale, double place) {
        return TrendScale.number(Math.clamp(scale.at(place), scale.leftEnd(), scale.rightEnd()));
    }
}
