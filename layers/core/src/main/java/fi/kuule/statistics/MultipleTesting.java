package fi.kuule.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What p-values say when there are several of them: adjusted as R's {@code p.adjust} does. */
public enum MultipleTesting {
    /** For decisions: the chance of even one false alarm is kept (S. Holm, Scandinavian Journal of Statistics 6, 1979). */
    HOLM {
        @Override
        double[] ofSorted(double... p) {
            double[] adjusted = new double[p.length];
            double least = 0;
            for (int i = 0; i < p.length; i++) {
                least = Math.max(least, (p.length - i) * p[i]);
                adjusted[i] = Math.min(1, least);
            }
            return adjusted;
        }
    },
    /** For screening: the share of false alarms among alarms is kept (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double[] ofSorted(double... p) {
            double[] adjusted = new double[p.length];
            double most = 1;
            for (int i = p.length - 1; i >= 0; i--) {
                most = Math.min(most, p.length / (i + 1.0) * p[i]);
                adjusted[i] = most;
            }
            return adjusted;
        }
    };

    /** In the order of what is given; none for none. */
    public List<Double> adjust(List<Double> p) {
        if (!p.stream().allMatch(value -> value >= 0 && value <= 1))
            throw new IllegalArgumentException("a p-value is between 0 and 1");
        int[] order = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = ofSorted(IntStream.of(order).mapToDouble(p::get).toArray());
        double[] adjusted = new double[sorted.length];
        for (int i = 0; i < order.length; i++) adjusted[order[i]] = sorted[i];
        return Arrays.stream(adjusted).boxed().toList();
    }

    /** @param p in ascending order */
    abstract double[] ofSorted(double... p);
}
