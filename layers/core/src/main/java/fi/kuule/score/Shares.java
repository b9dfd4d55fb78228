package fi.kuule.score;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole percents that add up to a hundred. */
public final class Shares {
    private Shares() {}

    /** By the largest remainder; of equal remainders the larger count gains first, then the earlier. Empty when there is nothing to share. */
    public static int[] percents(int... counts) {
        long total = IntStream.of(counts).asLongStream().sum();
        if (total == 0) return new int[0];
        int[] percents = IntStream.of(counts)
                .map(count -> Math.toIntExact(100L * count / total))
                .toArray();
        int left = 100 - IntStream.of(percents).sum();
        Comparator<Integer> nextToGain = Comparator.<Integer>comparingLong(place -> -(100L * counts[place] % total))
                .thenComparingInt(place -> -counts[place])
                .thenComparingInt(place -> place);
        IntStream.range(0, counts.length).boxed().sorted(nextToGain).limit(left).forEach(place -> percents[place]++);
        return percents;
    }

    /** {@code part} of {@code whole} in whole percents, half up. */
    public static int percent(int part, int whole) {
        return Math.toIntExact((200L * part + whole) / (2L * whole));
    }
}
