package fi.kuule.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The two-sided critical value: 1.96 for 0.95. */
    public static double critical(double confidence) {
        return quantile(0.5 + confidence / 2);
    }

    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** How often chance alone gives a value as far from zero, on either side. */
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
