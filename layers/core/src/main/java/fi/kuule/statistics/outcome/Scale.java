package fi.kuule.statistics.outcome;

import fi.kuule.statistics.Ratio;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Answers on a scale that begins with 1. Of satisfaction (1-5, CSAT) the top is 4-5, of effort (1-7 "made it easy", CES 2.0) it is 5-7. */
public final class Scale {
    private final int[] counts;

    /** @param counts how many gave 1, 2 and so on; none negative */
    public Scale(int... counts) {
        if (IntStream.of(counts).anyMatch(count -> count < 0))
            throw new IllegalArgumentException("a count is not negative");
        this.counts = counts.clone();
    }

    public long n() {
        return IntStream.of(counts).asLongStream().sum();
    }

    /** Empty when nobody answered. */
    public OptionalDouble mean() {
        long sum = IntStream.range(0, counts.length)
                .mapToLong(i -> (i + 1L) * counts[i])
                .sum();
        return Ratio.of((double) sum, (double) n());
    }

    /** Percent that gave {@code from} or more; empty when nobody answered. */
    public OptionalDouble percentFrom(int from) {
        long top = IntStream.of(counts).skip(from - 1L).asLongStream().sum();
        return Ratio.of(100.0 * top, (double) n());
    }
}
