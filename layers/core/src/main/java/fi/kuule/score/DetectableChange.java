package fi.kuule.score;

/** How large a change must be before it can be told from chance, when two periods are planned. */
public final class DetectableChange {
    /** The variance of an ordinary service's answers on the -1, 0, +1 scale. */
    public static final double TYPICAL_VARIANCE = 0.65;

    private DetectableChange() {}

    /** In points: found significant at this confidence just when it is observed. */
    public static double significant(double varianceA, int nA, double varianceB, int nB, double confidence) {
        return 100 * Normal.critical(confidence) * Math.sqrt(varianceA / nA + varianceB / nB);
    }

    /** In points: found with the probability {@code power} when it is real. */
    public static double detectable(
            double varianceA, int nA, double varianceB, int nB, double confidence, double power) {
        double z = Normal.critical(confidence) + Normal.quantile(power);
        return 100 * z * Math.sqrt(varianceA / nA + varianceB / nB);
    }
}
