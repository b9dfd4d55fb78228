package fi.kuule.statistics.weight;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Keeps weights between two bounds: what is cut off, or filled up, is spread equally over the weights that were within, until all are, as
 * T. Lumley's {@code survey::trimWeights(strict = TRUE)} does. The sum stays.
 */
public final class Trimming {
    /** The bounds used when nothing else is decided, for weights of mean 1. */
    public static final double LOWER = 0.3;

    public static final double UPPER = 3;

    /** What arithmetic alone may do to a weight that stands on a bound. */
    private static final double HAIR = 1e-14;

    private static final int ROUNDS = 10_000;

    private final double lower;
    private final double upper;

    private Trimming(double lower, double upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /** Empty when the bounds leave no weight untouched or cannot hold the sum; and for no weights. */
    public static Optional<List<Double>> of(List<Double> weights, double lower, double upper) {
        if (!(lower <= upper)) throw new IllegalArgumentException("no weight is between " + lower + " and " + upper);
        Trimming trimming = new Trimming(lower, upper);
        double[] trimmed = weights.stream().mapToDouble(Double::doubleValue).toArray();
        for (int round = 0; round < ROUNDS && trimming.feasible(trimmed); round++) {
            if (trimming.within(trimmed) == trimmed.length)
                return Optional.of(DoubleStream.of(trimmed).boxed().toList());
            trimmed = trimming.spread(trimmed);
        }
        return Optional.empty();
    }

    private boolean feasible(double... weights) {
        double mean = DoubleStream.of(weights).average().orElse(Double.NaN);
        return within(weights) > 0 && !outside(mean);
    }

    private double[] spread(double... weights) {
        double excess =
                DoubleStream.of(weights).map(weight -> weight - bounded(weight)).sum();
        double share = excess / within(weights);
        return DoubleStream.of(weights)
                .map(weight -> outside(weight) ? bounded(weight) : weight + share)
                .toArray();
    }

    private int within(double... weights) {
        return (int) DoubleStream.of(weights).filter(weight -> !outside(weight)).count();
    }

    private boolean outside(double weight) {
        return weight < lower - HAIR * Math.abs(lower) || weight > upper + HAIR * Math.abs(upper);
    }

    private double bounded(double weight) {
        return Math.clamp(weight, lower, upper);
    }
}
