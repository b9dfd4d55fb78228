package fi.kuule.statistics.agreement;

import fi.kuule.statistics.Ratio;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How far two readers agree on the same comments. */
public final class TwoCoders {
    private final List<List<Integer>> table;
    private final double n;

    /** @param table comments by the first reader's class (row) and the second's (column) */
    public TwoCoders(List<List<Integer>> table) {
        if (table.stream().anyMatch(row -> row.size() != table.size()))
            throw new IllegalArgumentException("both readers have the same classes");
        if (table.stream().flatMap(List::stream).anyMatch(count -> count < 0))
            throw new IllegalArgumentException("a count is not negative");
        this.table = table.stream().map(List::copyOf).toList();
        this.n = classes().mapToLong(this::row).sum();
    }

    /** Share of comments on which they agree; empty for no comments. */
    public OptionalDouble agreement() {
        return Ratio.of(agreed(), n);
    }

    /** J. Cohen's (Educational and Psychological Measurement 20, 1960); empty when both always gave the same one class. */
    public OptionalDouble kappa() {
        double chance = classes().mapToDouble(i -> (double) row(i) * column(i)).sum();
        return Ratio.of(agreed() * n - chance, n * n - chance);
    }

    /** K. L. Gwet's first (British Journal of Mathematical and Statistical Psychology 61, 2008), steady for rare themes; empty for one class. */
    public OptionalDouble ac1() {
        if (n == 0 || table.size() < 2) return OptionalDouble.empty();
        double chance = classes()
                        .mapToDouble(i -> (row(i) + column(i)) / (2 * n))
                        .map(share -> share * (1 - share))
                        .sum()
                / (table.size() - 1);
        return OptionalDouble.of((agreement().orElseThrow() - chance) / (1 - chance));
    }

    private double agreed() {
        return classes().mapToDouble(i -> table.get(i).get(i)).sum();
    }

    private IntStream classes() {
        return IntStream.range(0, table.size());
    }

    private long row(int i) {
        return table.get(i).stream().mapToLong(Integer::longValue).sum();
    }

    private long column(int j) {
        return table.stream().mapToLong(row -> row.get(j)).sum();
    }
}
