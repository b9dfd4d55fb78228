package fi.kuule.statistics.trend;

import fi.kuule.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Control chart of single values and their moving ranges (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2), for means or for
 * months with about as many answers each. In the unit of the values.
 *
 * @param meanRange empty for one value, and so is what is made of it
 */
public record XmR(double center, OptionalDouble meanRange) {
    /** D4 of two, in the three decimals of the tables. */
    private static final double D4 = 3.267;

    /** Empty for no values. */
    public static Optional<XmR> of(List<Double> values) {
        OptionalDouble center = values.stream().mapToDouble(Double::doubleValue).average();
        return center.isEmpty()
                ? Optional.empty()
                : Optional.of(new XmR(center.getAsDouble(), MovingRange.mean(values)));
    }

    /** Standard deviation as the ranges tell it. */
    public OptionalDouble sigma() {
        return times(1 / MovingRange.D2);
    }

    /** Three of them on either side of the center. */
    public Optional<Interval> limits() {
        OptionalDouble three = times(3 / MovingRange.D2);
        return three.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(center - three.getAsDouble(), center + three.getAsDouble()));
    }

    /** A range above this is a signal of its own. */
    public OptionalDouble rangeLimit() {
        return times(D4);
    }

    private OptionalDouble times(double factor) {
        return meanRange.isEmpty() ? meanRange : OptionalDouble.of(factor * meanRange.getAsDouble());
    }
}
