package fi.kuule.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-squared distribution. */
public final class ChiSquared {
    private ChiSquared() {}

    /** The value that chance passes with the probability {@code alpha}: 3.84 for 0.05 and one degree of freedom. */
    static double critical(double alpha, int df) {
        return Quantile.of(ChiSquaredDistribution.of(df), alpha);
    }

    /** How often chance alone gives as much. */
    public static double upper(double value, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(value);
    }
}
