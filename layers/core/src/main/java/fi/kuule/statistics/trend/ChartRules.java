package fi.kuule.statistics.trend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is unlikely in a series of distances from the center, in standard errors (L. S. Nelson, Journal of Quality Technology 16, 1984). Each
 * rule answers with the places, from 0, of the points that complete its signal. A gap is not a point: those around it are neighbours.
 */
public final class ChartRules {
    private static final int RUN = 9;
    private static final int TREND = 6;

    private final int[] places;
    private final double[] z;

    private ChartRules(int[] places, double... z) {
        this.places = places;
        this.z = z;
    }

    /** @param distances oldest first; empty for a gap */
    public static ChartRules of(List<OptionalDouble> distances) {
        int[] places = IntStream.range(0, distances.size())
                .filter(place -> distances.get(place).isPresent())
                .toArray();
        double[] z = IntStream.of(places)
                .mapToDouble(place -> distances.get(place).orElseThrow())
                .toArray();
        return new ChartRules(places, z);
    }

    /** Rule 1: beyond three standard errors. */
    public List<Integer> beyondLimits() {
        return places(i -> Math.abs(z[i]) > 3);
    }

    /** Rule 2: nine in a row on one side; one on the center ends the row. */
    public List<Integer> runs() {
        return places(i -> i >= RUN - 1
                && (last(RUN, i).allMatch(j -> z[j] > 0) || last(RUN, i).allMatch(j -> z[j] < 0)));
    }

    /** Rule 3: six in a row, each above the one before, or each below. */
    public List<Integer> trends() {
        return places(i -> i >= TREND - 1
                && (last(TREND - 1, i).allMatch(j -> z[j] > z[j - 1])
                        || last(TREND - 1, i).allMatch(j -> z[j] < z[j - 1])));
    }

    /** Rule 5: this one and one of the two before beyond two standard errors on the same side. */
    public List<Integer> twoOfThree() {
        return places(i -> (z[i] > 2 && last(3, i).filter(j -> z[j] > 2).count() >= 2)
                || (z[i] < -2 && last(3, i).filter(j -> z[j] < -2).count() >= 2));
    }

    private List<Integer> places(IntPredicate completes) {
        return IntStream.range(0, z.length)
                .filter(completes)
                .map(i -> places[i])
                .boxed()
                .toList();
    }

    /** So many up to this one, or as many as there are. */
    private static IntStream last(int count, int i) {
        return IntStream.rangeClosed(Math.max(0, i - count + 1), i);
    }
}
