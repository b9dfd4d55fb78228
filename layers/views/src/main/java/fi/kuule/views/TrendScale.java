package fi.kuule.views;

import fi.kuule.report.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where things stand on a drawing of a trend, in SVG units.
 *
 * @param top the line of +100
 * @param bottom the points at which the axis ends
 * @param count how many points there are
 */
public record TrendScale(int width, int height, int left, int right, int top, int bottom, int count) {
    private static final int FOOT = 44;
    private static final int BESIDE = 8;
    private static final int[] TICKS = {100, 50, 0, -50, -100};

    static TrendScale of(List<Trend.Point> points, boolean wide, int top) {
        int bottom = bottom(points);
        return wide
                ? new TrendScale(860, 264 + top, 46, 732, top, bottom, points.size())
                : new TrendScale(340, 244 + top, 46, 318, top, bottom, points.size());
    }

    /** The first of -25, -50 and -100 that is under every interval and every limit. */
    static int bottom(List<Trend.Point> points) {
        double lowest = points.stream()
                .flatMap(TrendScale::lows)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        if (lowest >= -25) return -25;
        return lowest >= -50 ? -50 : -100;
    }

    private static Stream<Double> lows(Trend.Point point) {
        return Stream.concat(
                point.answers().score().map(score -> (double) score.shownLower()).stream(),
                point.limits().map(limits -> limits.lower()).stream());
    }

    /** Where lines across the drawing begin. */
    public int leftEnd() {
        return left - BESIDE;
    }

    public int rightEnd() {
        return right + BESIDE;
    }

    /** The lowest line of the drawing. */
    public int floor() {
        return height - FOOT;
    }

    /** Where zero stands, which is always drawn in ink. */
    public String zero() {
        return y(0);
    }

    /** The lines that the axis has. */
    List<Integer> ticks() {
        return Arrays.stream(TICKS).filter(tick -> tick >= bottom).boxed().toList();
    }

    boolean wide() {
        return width > 500;
    }

    double step() {
        return (double) (right - left) / Math.max(1, count - 1);
    }

    /** @param place 0 is the first point; half a step lies between two */
    double at(double place) {
        return left + place * step();
    }

    String x(double place) {
        return number(at(place));
    }

    double height(double points) {
        return top + (100 - points) / (100 - bottom) * (floor() - top);
    }

    String y(double points) {
        return number(height(points));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
