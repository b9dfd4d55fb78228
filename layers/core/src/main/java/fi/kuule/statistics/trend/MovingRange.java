package fi.kuule.statistics.trend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How much neighbours differ. */
final class MovingRange {
    /** What the mean range of two is of a standard deviation, in the three decimals of the control chart tables. */
    static final double D2 = 1.128;

    private MovingRange() {}

    /** Empty for fewer than two values. */
    static OptionalDouble mean(List<Double> values) {
        return IntStream.range(1, values.size())
                .mapToDouble(i -> Math.abs(values.get(i) - values.get(i - 1)))
                .average();
    }
}
