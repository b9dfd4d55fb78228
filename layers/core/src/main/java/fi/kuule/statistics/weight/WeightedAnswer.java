package fi.kuule.statistics.weight;

/**
 * One answer that speaks for others.
 *
 * @param sign -1 for a detractor, 0 for a passive, 1 for a promoter
 */
public record WeightedAnswer(int sign, double weight, String stratum) {
    public WeightedAnswer {
        if (sign < -1 || sign > 1) throw new IllegalArgumentException("an answer is -1, 0 or 1: " + sign);
        if (!(weight >= 0)) throw new IllegalArgumentException("a weight is not negative: " + weight);
    }
}
