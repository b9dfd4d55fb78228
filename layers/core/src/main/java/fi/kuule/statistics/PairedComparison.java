package fi.kuule.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The change of the same people's answers from one period to the next, by the paired t-test of differences of classes (-2…2). In points.
 *
 * @param difference their mean
 * @param test empty for one person
 */
public record PairedComparison(double difference, Optional<Test> test) {
    /**
     * What chance has to do with it.
     *
     * @param t empty, and so is {@code p}, when everybody changed alike
     */
    public record Test(double se, int df, OptionalDouble t, OptionalDouble p, Interval interval) {}

    /** Empty for nobody. */
    public static Optional<PairedComparison> of(List<Integer> differences, double confidence) {
        if (differences.isEmpty()) return Optional.empty();
        int n = differences.size();
        long sum = differences.stream().mapToLong(Integer::longValue).sum();
        double difference = 100.0 * sum / n;
        if (n == 1) return Optional.of(new PairedComparison(difference, Optional.empty()));
        long squares =
                differences.stream().mapToLong(value -> (long) value * value).sum();
        double se = 100 * Math.sqrt((double) (n * squares - sum * sum) / n / n / (n - 1));
        return Optional.of(new PairedComparison(difference, Optional.of(test(difference, se, n - 1, confidence))));
    }

    private static Test test(double difference, double se, int df, double confidence) {
        OptionalDouble t = Ratio.of(difference, se);
        OptionalDouble p =
                t.isPresent() ? OptionalDouble.of(Student.twoSided(t.getAsDouble(), df)) : OptionalDouble.empty();
        return new Test(se, df, t, p, Interval.around(difference, Student.critical(confidence, df) * se));
    }
}
