package fi.kuule.statistics;

import java.util.Optional;

/** The ways to an interval of one score. What is shown is {@link #SCORE}; the others are there to be compared with it. */
public enum IntervalMethod {
    /** Score ± z standard errors; of no width for unanimous answers, so never shown, and may pass the ends of the scale. */
    WALD,
    /** The same with the sample variance and Student's t; empty for one answer. */
    WALD_T,
    /** B. Rocks' default: three pseudo-answers, ¾, 1½ and ¾. */
    ADJUSTED_WALD,
    /** Three pseudo-answers, one to each class. */
    ADJUSTED_WALD_ONE,
    /** T. Tango's score interval. */
    SCORE,
    /** L. A. Goodman's simultaneous contrasts (Annals of Mathematical Statistics 35, 1964); of no width for unanimous answers. */
    GOODMAN_CONTRAST;

    private static final Trinomial ONE_EACH = new Trinomial(1, 1, 1);

    /** In points. */
    public Optional<Interval> of(Trinomial counts, double confidence) {
        return of(counts, confidence, 1);
    }

    /**
     * In points, for answers that are a random sample, without replacement, of {@code population}. A survey that asks everybody is no such
     * sample: silence is not chance.
     */
    public Optional<Interval> ofSample(Trinomial counts, double confidence, int population) {
        double n = counts.n();
        if (population < n) throw new IllegalArgumentException(n + " answers of a population of " + population);
        if (population == n) return Optional.of(Interval.around(100 * counts.score(), 0));
        return of(counts, confidence, (population - n) / (population - 1));
    }

    /** @param left share of the variance that is left when the population is finite */
    private Optional<Interval> of(Trinomial counts, double confidence, double left) {
        double z = Normal.critical(confidence) * Math.sqrt(left);
        return switch (this) {
            case WALD -> Optional.of(wald(counts, z).times(100));
            case WALD_T -> waldT(counts, confidence, left).map(interval -> interval.times(100));
            case ADJUSTED_WALD ->
                Optional.of(wald(counts.adjusted(), z).clipped(-1, 1).times(100));
            case ADJUSTED_WALD_ONE ->
                Optional.of(wald(counts.plus(ONE_EACH), z).clipped(-1, 1).times(100));
            case SCORE ->
                Optional.of(
                        Tango.of(counts.scaledTo(counts.n() / left), confidence).times(100));
            case GOODMAN_CONTRAST ->
                Optional.of(wald(counts, Math.sqrt(left * ChiSquared.critical(1 - confidence, 2)))
                        .times(100));
        };
    }

    private static Interval wald(Trinomial counts, double quantile) {
        return Interval.around(counts.score(), quantile * Math.sqrt(counts.error()));
    }

    private static Optional<Interval> waldT(Trinomial counts, double confidence, double left) {
        double n = counts.n();
        if (n < 2) return Optional.empty();
        double t = Student.critical(confidence, (int) Math.round(n) - 1);
        return Optional.of(wald(counts, t * Math.sqrt(left * n / (n - 1))));
    }
}
