package fi.kuule.report;

import fi.kuule.score.Comparison;
import fi.kuule.score.Score;
import fi.kuule.statistics.Normal;

/**
 * Two numbers side by side, and what chance has to do with it.
 *
 * @param p how often chance alone gives a difference as large, among as many comparisons as were made at once
 */
public record Difference(Score from, Score to, Comparison comparison, double p) {
    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    /** Of two numbers that are compared alone. */
    public static Difference of(Score from, Score to) {
        Comparison comparison = Comparison.of(from, to);
        return new Difference(from, to, comparison, comparison.p().orElse(1));
    }

    /** The same as one of several. */
    Difference among(double adjusted) {
        return new Difference(from, to, comparison, adjusted);
    }

    /** Chance alone hardly explains it. */
    public boolean stands() {
        return p < LEVEL;
    }

    /** In points, as counted. */
    public double points() {
        return comparison.difference();
    }

    /** The smallest difference, in whole points, that would have stood out with these answers; always more than one that did not. */
    public int smallest() {
        if (stands()) return comparison.smallest();
        double seen = Math.max(Math.abs(points()), Math.abs(comparison.adjustedDifference()));
        return Math.max(comparison.smallest(), (int) Math.ceil(seen) + 1);
    }

    /** The difference, in whole points, that would have been found four times of five with these answers. */
    public int detectable() {
        double z = Normal.critical(Score.CONFIDENCE) + Normal.quantile(POWER);
        return Math.max(smallest(), (int) Math.ceil(z * comparison.se()));
    }
}
