package fi.kuule.score;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Student;
import fi.kuule.statistics.Trinomial;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What a histogram says besides its score; made only of answers that exist. */
public final class Distribution {
    private final Tally tally;
    private final int n;

    private Distribution(Tally tally) {
        this.tally = tally;
        this.n = tally.n();
    }

    /** Empty when nobody answered. */
    public static Optional<Distribution> of(Tally tally) {
        return tally.n() == 0 ? Optional.empty() : Optional.of(new Distribution(tally));
    }

    public double mean() {
        return (double) numbers()
                        .mapToLong(number -> (long) number * tally.count(number))
                        .sum()
                / n;
    }

    /** Sample standard deviation; empty for one answer. */
    public OptionalDouble sd() {
        if (n < 2) return OptionalDouble.empty();
        double mean = mean();
        double squares = numbers()
                .mapToDouble(number -> tally.count(number) * (number - mean) * (number - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }

    /** The t-interval of the mean within 0-10; empty for one answer. */
    public Optional<Interval> meanInterval(double confidence) {
        if (n < 2) return Optional.empty();
        double margin = Student.critical(confidence, n - 1) * sd().orElseThrow() / Math.sqrt(n);
        return Optional.of(new Interval(mean() - margin, mean() + margin).clipped(0, 10));
    }

    public double median() {
        return (numberAt((n - 1) / 2) + numberAt(n / 2)) / 2.0;
    }

    /** How many gave 8, 9 or 10: in Finland an eight is praise. */
    public int eightToTen() {
        return tally.count(8) + tally.count(9) + tally.count(10);
    }

    /** Variance of one answer on the -1, 0, +1 scale. */
    public double variance() {
        return classes().variance();
    }

    /** Share of the answers that cancel one another in the score. */
    public double cancelShare() {
        return classes().cancelShare();
    }

    private Trinomial classes() {
        return new Trinomial(tally.detractors(), tally.passives(), tally.promoters());
    }

    /** The number given by the answer at this place when answers stand in order. */
    private int numberAt(int place) {
        int seen = 0;
        for (int number = 0; number < Tally.BINS; number++) {
            seen += tally.count(number);
            if (seen > place) return number;
        }
        throw new AssertionError("a place under n has a number");
    }

    private static IntStream numbers() {
        return IntStream.range(0, Tally.BINS);
    }
}
