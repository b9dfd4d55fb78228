package fi.kuule.statistics.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an experience is remembered (Redelmeier and Kahneman, Pain 66, 1996): by its most extreme moment and its end, on a scale of 0-10. It
 * tells of memory, not of quality.
 */
public final class PeakEnd {
    private static final double MIDPOINT = 5;

    private PeakEnd() {}

    /** The moment farthest from the middle of the scale; of two as far, the worse. Empty for no moments. */
    public static Optional<Double> peak(List<Double> moments) {
        return moments.stream()
                .max(Comparator.<Double>comparingDouble(moment -> Math.abs(moment - MIDPOINT))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Mean of peak and end; the end alone when there are no moments, and empty when it is not known. */
    public static OptionalDouble remembered(List<Double> moments, OptionalDouble end) {
        if (end.isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of((peak(moments).orElse(end.getAsDouble()) + end.getAsDouble()) / 2);
    }
}
