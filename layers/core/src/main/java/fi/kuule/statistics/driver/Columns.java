package fi.kuule.statistics.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Answers by column: the elements, and the outcome last. */
final class Columns {
    private final List<RatedRow> rows;
    private final List<int[]> columns;
    private final int elements;

    /** @param rows one at least */
    Columns(List<RatedRow> rows) {
        this.rows = rows;
        this.elements = rows.getFirst().elements().size();
        if (rows.stream().anyMatch(row -> row.elements().size() != elements))
            throw new IllegalArgumentException("not every answer is to " + elements + " elements");
        this.columns = IntStream.rangeClosed(0, elements)
                .mapToObj(j -> column(
                        j == elements
                                ? RatedRow::outcome
                                : row -> row.elements().get(j)))
                .toList();
    }

    int n() {
        return rows.size();
    }

    boolean someConstant() {
        return columns.stream()
                .anyMatch(column -> IntStream.of(column).distinct().count() == 1);
    }

    Optional<Correlations> correlations() {
        return Correlations.of(
                IntStream.range(0, elements).mapToObj(this::withElements).toList(), withElements(elements));
    }

    /** Of the elements with one another; empty for one element. */
    OptionalDouble meanCorrelation() {
        return IntStream.range(0, elements)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> correlation(i, j)))
                .average();
    }

    /** Means on a scale of 0-100. */
    List<Double> performances() {
        return IntStream.range(0, elements)
                .mapToObj(j -> 25 * (IntStream.of(columns.get(j)).average().orElseThrow() - 1))
                .toList();
    }

    private List<Double> withElements(int i) {
        return IntStream.range(0, elements).mapToObj(j -> correlation(i, j)).toList();
    }

    /** K. Pearson's, from whole numbers. */
    private double correlation(int i, int j) {
        return i == j ? 1 : products(i, j) / Math.sqrt((double) products(i, i) * products(j, j));
    }

    private long products(int i, int j) {
        int[] x = columns.get(i);
        int[] y = columns.get(j);
        long sum =
                IntStream.range(0, n()).mapToLong(row -> (long) x[row] * y[row]).sum();
        return n() * sum
                - IntStream.of(x).asLongStream().sum()
                        * IntStream.of(y).asLongStream().sum();
    }

    private int[] column(ToIntFunction<RatedRow> value) {
        return rows.stream().mapToInt(value).toArray();
    }
}
