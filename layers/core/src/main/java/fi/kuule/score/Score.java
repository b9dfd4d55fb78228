package fi.kuule.score;

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

    private static final double HAIR = 1e-9;

    /** Empty when nobody answered: no answers is not zero. */
    public static Optional<Score> of(int detractors, int passives, int promoters) {
        if (detractors + passives + promoters == 0) return Optional.empty();
        ScoreInterval interval = ScoreInterval.of(detractors, passives, promoters, ScoreInterval.CONFIDENCE);
        return Optional.of(new Score(detractors, passives, promoters, interval.lower(), interval.upper()));
    }

    public static Optional<Score> of(Tally tally) {
        return of(tally.detractors(), tally.passives(), tally.promoters());
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
        return Math.min(rounded(), (int) Math.floor(snapped(lower)));
    }

    /** The upper end as it is shown: rounded outward, never below the shown score. */
    public int shownUpper() {
        return Math.max(rounded(), (int) Math.ceil(snapped(upper)));
    }

    /** A whole number that arithmetic missed by a hair is that number. */
    private static double snapped(double points) {
        double whole = Math.rint(points);
        return Math.abs(points - whole) < HAIR ? whole : points;
    }

    /** Width of the interval in points. */
    public double width() {
        return upper - lower;
    }
}
