package fi.kuule.score;

import java.util.Optional;

/**
 * The Net Promoter Score of three class counts with its 95 % score interval; all in points (-100…100).
 *
 * @param lower lower end of the interval, unrounded
 * @param upper upper end of the interval, unrounded
 */
public record Score(int detractors, int passives, int promoters, double lower, double upper) {

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
        return Math.min(rounded(), (int) Math.floor(lower));
    }

    /** The upper end as it is shown: rounded outward, never below the shown score. */
    public int shownUpper() {
        return Math.max(rounded(), (int) Math.ceil(upper));
    }

    /** Width of the interval in points. */
    public double width() {
        return upper - lower;
    }
}
