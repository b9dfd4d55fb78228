package fi.kuule.tests.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The value in the middle: what one bad moment of a busy machine does not change. */
final class Median {
    private Median() {}

    /** {@link IllegalArgumentException} for no values at all. */
    static double of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("nothing has no median");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static <T> double of(Collection<T> things, ToDoubleFunction<T> value) {
        return of(things.stream().mapToDouble(value).toArray());
    }
}
