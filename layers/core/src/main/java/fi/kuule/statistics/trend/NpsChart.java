package fi.kuule.statistics.trend;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Trinomial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Control chart of monthly scores, a p-chart with the variance of three classes: centre and variance are those of the answers of the
 * baseline pooled, limits three standard errors of the month's own number of answers away. In points. A month without answers is a gap:
 * nothing is drawn there, and its neighbours are neighbours.
 *
 * @param center empty when the baseline has no answers, and so is what is made of it
 * @param sigmaZ how much more months differ than chance explains, by P. B. Laney (Quality Engineering 14, 2002); empty for fewer than two
 *     observed months in the baseline, and when its answers were unanimous
 * @param points by month
 */
public record NpsChart(OptionalDouble center, OptionalDouble sigmaZ, List<Optional<Point>> points) {
    /**
     * A month with answers.
     *
     * @param z standard errors from the center; empty when the baseline was unanimous
     * @param laney limits that allow for what {@code sigmaZ} says
     */
    public record Point(double nps, Optional<Interval> limits, OptionalDouble z, Optional<Interval> laney) {}

    public NpsChart {
        points = List.copyOf(points);
    }

    /**
     * @param months oldest first; empty where nobody answered
     * @param baseline how many of the first months say what is usual
     */
    public static NpsChart of(List<Optional<Trinomial>> months, int baseline) {
        if (baseline < 0) throw new IllegalArgumentException("a baseline is not " + baseline + " months");
        List<Trinomial> usual =
                months.stream().limit(baseline).flatMap(Optional::stream).toList();
        Optional<Trinomial> pooled = usual.stream().reduce(Trinomial::plus);
        if (pooled.isEmpty()) return new NpsChart(OptionalDouble.empty(), OptionalDouble.empty(), bare(months));
        Center center = new Center(pooled.get());
        OptionalDouble sigmaZ = MovingRange.mean(usual.stream()
                .flatMap(month -> center.z(month).stream().boxed())
                .toList());
        OptionalDouble scaled = sigmaZ.isEmpty() ? sigmaZ : OptionalDouble.of(sigmaZ.getAsDouble() / MovingRange.D2);
        List<Optional<Point>> points = months.stream()
                .map(month -> month.map(counts -> center.point(counts, scaled)))
                .toList();
        return new NpsChart(OptionalDouble.of(100 * pooled.get().score()), scaled, points);
    }

    private static List<Optional<Point>> bare(List<Optional<Trinomial>> months) {
        return months.stream()
                .map(month -> month.map(counts ->
                        new Point(100 * counts.score(), Optional.empty(), OptionalDouble.empty(), Optional.empty())))
                .toList();
    }

    /** What is usual. */
    private record Center(Trinomial pooled) {
        Point point(Trinomial month, OptionalDouble sigmaZ) {
            Optional<Interval> laney =
                    sigmaZ.isEmpty() ? Optional.empty() : Optional.of(limits(month, 3 * sigmaZ.getAsDouble()));
            return new Point(100 * month.score(), Optional.of(limits(month, 3)), z(month), laney);
        }

        OptionalDouble z(Trinomial month) {
            double se = se(month);
            return se == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (month.score() - pooled.score()) / se);
        }

        private Interval limits(Trinomial month, double times) {
            double center = 100 * pooled.score();
            double margin = times * se(month);
            return new Interval(center - margin, center + margin).clipped(-100, 100);
        }

        private double se(Trinomial month) {
            return 100 * Math.sqrt(pooled.variance() / month.n());
        }
    }
}
