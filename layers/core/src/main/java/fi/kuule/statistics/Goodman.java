package fi.kuule.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Simultaneous limits of the shares of a multinomial distribution (L. A. Goodman, Technometrics 7, 1965, pp. 247-254): all of them hold
 * together with the confidence asked for. Between 0 and 1.
 */
public final class Goodman {
    private Goodman() {}

    /** One interval for every count, in their order; empty when there is nothing counted. */
    public static List<Interval> limits(double confidence, int... counts) {
        long n = IntStream.of(counts).asLongStream().sum();
        if (n == 0) return List.of();
        double b = ChiSquared.critical((1 - confidence) / counts.length, 1);
        return IntStream.of(counts).mapToObj(count -> limit(count, n, b)).toList();
    }

    private static Interval limit(int count, long n, double b) {
        double half = Math.sqrt(b * (b + 4.0 * count * (n - count) / n));
        return Interval.around(b + 2.0 * count, half).times(1 / (2 * (n + b))).clipped(0, 1);
    }
}
