package fi.kuule.score;

import fi.kuule.statistics.Normal;
import fi.kuule.statistics.Ratio;
import fi.kuule.statistics.Trinomial;
import java.util.OptionalDouble;

/**
 * What changed from one group of answers to another, by the Wald difference of two independent scores, adjusted with pseudo-answers
 * unless it is called plain. In points.
 *
 * @param difference second less first, as counted
 * @param adjustedDifference the same with pseudo-answers; the test is about this
 * @param se standard error of the adjusted difference
 * @param z empty, and so is {@code p}, when there is no error: plain, and both unanimous
 * @param p how often chance alone gives a difference as large
 * @param lower lower end of the interval, never under -200
 * @param upper upper end of the interval, never over 200
 */
public record Comparison(
        double difference,
        double adjustedDifference,
        double se,
        OptionalDouble z,
        OptionalDouble p,
        double lower,
        double upper) {
    private static final double LEVEL = 0.05;

    /** At 95 %. */
    public static Comparison of(Score first, Score second) {
        return of(first.counts(), second.counts(), Score.CONFIDENCE);
    }

    public static Comparison of(Trinomial first, Trinomial second, double confidence) {
        return between(first.adjusted(), second.adjusted(), confidence, points(first, second));
    }

    /** Without pseudo-answers: finds differences among few where there are none, and is never shown. */
    public static Comparison plain(Trinomial first, Trinomial second, double confidence) {
        return between(first, second, confidence, points(first, second));
    }

    private static double points(Trinomial first, Trinomial second) {
        return 100 * (second.score() - first.score());
    }

    private static Comparison between(Trinomial a, Trinomial b, double confidence, double counted) {
        double difference = points(a, b);
        double se = 100 * Math.sqrt(a.error() + b.error());
        OptionalDouble z = Ratio.of(difference, se);
        OptionalDouble p = z.isPresent() ? OptionalDouble.of(Normal.twoSided(z.getAsDouble())) : OptionalDouble.empty();
        double margin = Normal.critical(confidence) * se;
        return new Comparison(
                counted, difference, se, z, p, Math.max(-200, difference - margin), Math.min(200, difference + margin));
    }

    /** Chance alone hardly explains the difference. */
    public boolean significant() {
        return p.orElse(1) < LEVEL;
    }

    /** The smallest change, in whole points, that would have stood out with these answers; always more than one that did not. */
    public int smallest() {
        int critical = (int) Math.ceil(Normal.critical(Score.CONFIDENCE) * se);
        return significant() ? critical : Math.max(critical, (int) Math.ceil(Math.abs(difference)) + 1);
    }
}
