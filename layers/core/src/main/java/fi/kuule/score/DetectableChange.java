package fi.kuule.score;

import fi.kuule.statistics.Normal;
import java.util.OptionalDouble;

/** How large a change must be before it can be told from chance, when two periods are planned. */
public final class DetectableChange {
    /** The variance of an ordinary service's answers on the -1, 0, +1 scale. */
    public static final double TYPICAL_VARIANCE = 0.65;

    private DetectableChange() {}

    /** In points: found significant at this confidence just when it is observed; empty when a period has no answers. */
    public static OptionalDouble significant(double varianceA, int nA, double varianceB, int nB, double confidence) {
        return times(Normal.critical(confidence), varianceA, nA, varianceB, nB);
    }

    /** In points: found with the probability {@code power} when it is real; empty when a period has no answers. */
    public static OptionalDouble detectable(
            double varianceA, int nA, double varianceB, int nB, double confidence, double power) {
        return times(Normal.critical(confidence) + Normal.quantile(power), varianceA, nA, varianceB, nB);
    }

    private static OptionalDouble times(double z, double varianceA, int nA, double varianceB, int nB) {
        return nA == 0 || nB == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * z * Math.sqrt(varianceA / nA + varianceB / nB));
    }
}
