package fi.kuule.statistics;

import java.util.Optional;

/**
 * Counts of detractors, passives and promoters, of whom there is somebody. Pseudo-answers and weights make counts that are not whole. Score
 * and variance are of answers on the -1, 0, +1 scale.
 */
public record Trinomial(double detractors, double passives, double promoters) {
    public Trinomial {
        if (!(detractors >= 0 && passives >= 0 && promoters >= 0))
            throw new IllegalArgumentException("a count is not negative");
        if (!(detractors + passives + promoters > 0)) throw new IllegalArgumentException("nobody is counted");
    }

    /** Empty when nobody answered. */
    public static Optional<Trinomial> of(int detractors, int passives, int promoters) {
        boolean nobody = detractors == 0 && passives == 0 && promoters == 0;
        return nobody ? Optional.empty() : Optional.of(new Trinomial(detractors, passives, promoters));
    }

    public Trinomial plus(Trinomial other) {
        return new Trinomial(detractors + other.detractors, passives + other.passives, promoters + other.promoters);
    }

    /**
     * With three pseudo-answers added (¾ detractors, 1½ passives, ¾ promoters), as B. Rocks' adjusted Wald method has them (The American
     * Statistician 70, 2016, pp. 365-372).
     */
    public Trinomial adjusted() {
        return plus(new Trinomial(0.75, 1.5, 0.75));
    }

    /** The same shares, of so many answers. */
    public Trinomial scaledTo(double answers) {
        double factor = answers / n();
        return new Trinomial(factor * detractors, factor * passives, factor * promoters);
    }

    public double n() {
        return detractors + passives + promoters;
    }

    /** Between -1 and 1. */
    public double score() {
        return (promoters - detractors) / n();
    }

    /** Variance of one answer. */
    public double variance() {
        return Math.max(0, (promoters + detractors) / n() - score() * score());
    }

    /** Variance of the score. */
    public double error() {
        return variance() / n();
    }

    /** Standard error of the score in points. */
    public double se() {
        return 100 * Math.sqrt(error());
    }

    /** Share of the answers that cancel one another in the score. */
    public double cancelShare() {
        return 2 * Math.min(promoters, detractors) / n();
    }
}
