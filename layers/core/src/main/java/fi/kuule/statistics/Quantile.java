package fi.kuule.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** The library finds some quantiles to nine digits only; a few steps of Newton's method give the rest. */
final class Quantile {
    private static final int STEPS = 3;

    private Quantile() {}

    /** The value that is passed with the probability {@code upper}. */
    static double of(ContinuousDistribution distribution, double upper) {
        double value = distribution.inverseSurvivalProbability(upper);
        for (int step = 0; step < STEPS; step++) {
            double next = value + (distribution.survivalProbability(value) - upper) / distribution.density(value);
            if (!Double.isFinite(next)) return value;
            value = next;
        }
        return value;
    }
}
