package fi.kuule.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. */
public final class Student {
    private Student() {}

    /** The two-sided critical value: 2.23 for 0.95 and ten degrees of freedom. */
    public static double critical(double confidence, int df) {
        TDistribution t = TDistribution.of(df);
        return Quantile.of(t, 0.5 - confidence / 2);
    }

    /** How often chance alone gives a value as far from zero, on either side. */
    static double twoSided(double t, int df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }
}
