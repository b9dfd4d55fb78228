package fi.kuule.score;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Trinomial;
import java.util.Optional;

/**
 * The Net Promoter Score of three class counts with its 95 % score interval; all in points (-100…100).
 *
 * @param lower lower end of the interval, unrounded
 * @param upper upper end of the interval, unrounded
 */
public record Score(int detractors, int passives, int promoters, double lower, double upper) {
    /** From this many answers on, months are compared and the number needs no reservation. */
    public static final int ENOUGH = 30;

    /** An interval wider than this, in points, is called inaccurate whatever the number of answers. */
    public static final int WIDE = 30;

    public static final double CONFIDENCE = 0.95;

    /** Empty when nobody answered: no answers is not zero. */
    public static Optional<Score> of(int detractors, int passives, int promoters) {
        return Trinomial.of(detractors, passives, promoters)
                .flatMap(counts -> IntervalMethod.SCORE.of(counts, CONFIDENCE))
                .map(interval -> new Score(detractors, passives, promoters, interval.lower(), interval.upper()));
    }

    public static Optional<Score> of(Tally tally) {
        return of(tally.detractors(), tally.passives(), tally.promoters());
    }

    /** By other breaks than those of a Net Promoter Score. */
    public static Optional<Score> of(Tally tally, Breaks breaks) {
        return of(breaks.detractors(tally), breaks.passives(tally), breaks.promoters(tally));
    }

    public Trinomial counts() {
        return new Trinomial(detractors, passives, promoters);
    }

    public int n() {
        return detractors + passives + promoters;
    }

    /** The score, unrounded. */
    public double points() {
        return 100.0 * (promoters - detractors) / n();
    }

    /** The score as it is shown: half away from zero, on the exact fraction. */
    public int rounded() {
        long numerator = 100L * (promoters - detractors);
        long half = n();
        return Math.toIntExact(Long.signum(numerator) * ((2 * Math.abs(numerator) + half) / (2 * half)));
    }

    /** The lower end as it is shown: rounded outward, never above the shown score. */
    public int shownLower() {
        return shown().lower();
    }

    /** The upper end as it is shown: rounded outward, never below the shown score. */
    public int shownUpper() {
        return shown().upper();
    }

    private ShownInterval shown() {
        return ShownInterval.of(new Interval(lower, upper), rounded());
    }

    /** Width of the interval in points. */
    public double width() {
        return upper - lower;
    }
}
