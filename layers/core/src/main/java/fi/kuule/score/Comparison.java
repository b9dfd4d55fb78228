package fi.kuule.score;

/**
 * What changed from one group of answers to another, by the adjusted Wald difference of two independent scores. In points.
 *
 * @param difference second less first, as counted
 * @param adjustedDifference the same with pseudo-answers; the test is about this
 * @param se standard error of the adjusted difference
 * @param p how often chance alone gives a difference as large
 * @param lower lower end of the 95 % interval, never under -200
 * @param upper upper end of the 95 % interval, never over 200
 */
public record Comparison(
        double difference, double adjustedDifference, double se, double z, double p, double lower, double upper) {
    private static final double LEVEL = 0.05;

    public static Comparison of(Score first, Score second) {
        AdjustedCounts a = AdjustedCounts.of(first);
        AdjustedCounts b = AdjustedCounts.of(second);
        double difference = 100 * (b.score() - a.score());
        double se = 100 * Math.sqrt(a.error() + b.error());
        double z = difference / se;
        double margin = Normal.critical(ScoreInterval.CONFIDENCE) * se;
        return new Comparison(
                second.points() - first.points(),
                difference,
                se,
                z,
                Normal.twoSided(z),
                Math.max(-200, difference - margin),
                Math.min(200, difference + margin));
    }

    /** Chance alone hardly explains the difference. */
    public boolean significant() {
        return p < LEVEL;
    }

    /** The smallest change, in whole points, that would have stood out with these answers; always more than one that did not. */
    public int smallest() {
        int critical = (int) Math.ceil(Normal.critical(ScoreInterval.CONFIDENCE) * se);
        return significant() ? critical : Math.max(critical, (int) Math.ceil(Math.abs(difference)) + 1);
    }
}
