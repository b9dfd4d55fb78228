package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import fi.kuule.statistics.Interval;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How the number went: points with their usual variation, gaps where nothing is told, and what happened meanwhile.
 *
 * @param points oldest first; one that tells no score is a gap
 * @param usual what the limits are made of; empty while fewer than eight points are measured
 */
public record Trend(Unit unit, List<Point> points, Optional<Usual> usual) {
    public Trend {
        points = List.copyOf(points);
    }

    public static Trend of(Report report) {
        Series series = Series.of(report.history());
        Control control = Control.of(series, report.notes());
        int hidden = Math.max(0, series.steps().size() - series.unit().shown());
        List<Point> points = series.steps().stream()
                .map(step -> new Point(
                        step, control.limits(step.from()), control.signals(step.from()), notes(step, report.notes())))
                .skip(hidden)
                .toList();
        return new Trend(series.unit(), points, control.usual());
    }

    private static List<ContextNote> notes(Answers step, List<ContextNote> notes) {
        return notes.stream()
                .filter(note ->
                        !note.month().isBefore(step.from()) && !note.month().isAfter(step.to()))
                .toList();
    }

    /** Those that ask to look for a cause. */
    public List<Point> signalled() {
        return points.stream().filter(point -> !point.signals().isEmpty()).toList();
    }

    /** How long the time of a point is. */
    public enum Unit {
        MONTH(1, Report.MONTHS),
        QUARTER(3, 8);

        private final int months;
        private final int shown;

        Unit(int months, int shown) {
            this.months = months;
            this.shown = shown;
        }

        int months() {
            return months;
        }

        int shown() {
            return shown;
        }

        YearMonth last(YearMonth first) {
            return first.plusMonths(months - 1L);
        }
    }

    /**
     * One time of the trend.
     *
     * @param limits of usual variation for so many answers; in points
     */
    public record Point(Answers answers, Optional<Interval> limits, List<Signal> signals, List<ContextNote> notes) {
        public Point {
            signals = List.copyOf(signals);
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is usual: the answers of the first year that was measured, or of two years in quarters, and then no others until what is usual
     * was changed for good.
     *
     * @param center in points
     * @param settled there are as many points in it as there will be
     * @param allowing the limits are wider, or narrower, by what points differ more than chance explains
     */
    public record Usual(double center, YearMonth from, YearMonth to, int points, boolean settled, boolean allowing) {}
}
