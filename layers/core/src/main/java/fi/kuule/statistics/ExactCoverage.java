package fi.kuule.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a method's interval holds the truth when so many answer, and how wide it is: over every outcome that there can be, each as
 * likely as it is. No simulation, so no chance.
 */
public final class ExactCoverage {
    /** What arithmetic alone may do to an end, in points. */
    private static final double HAIR = 1e-9;

    private final int n;
    private final List<Outcome> outcomes;
    private final double[] logFactorials;

    private ExactCoverage(int n, List<Outcome> outcomes) {
        this.n = n;
        this.outcomes = outcomes;
        this.logFactorials = new double[n + 1];
        for (int i = 2; i <= n; i++) logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }

    /**
     * Of one truth.
     *
     * @param coverage how often, 0-1
     * @param width the mean, in points, of the part within the scale
     */
    public record Coverage(double coverage, double width) {}

    /** @param n one at least */
    public static ExactCoverage of(IntervalMethod method, int n, double confidence) {
        List<Outcome> outcomes = new ArrayList<>((n + 1) * (n + 2) / 2);
        for (int detractors = 0; detractors <= n; detractors++)
            for (int promoters = 0; promoters <= n - detractors; promoters++) {
                Trinomial counts = new Trinomial(detractors, n - detractors - promoters, promoters);
                outcomes.add(new Outcome(detractors, promoters, method.of(counts, confidence)));
            }
        return new ExactCoverage(n, outcomes);
    }

    /** @param truth shares, or anything in proportion to them */
    public Coverage at(Trinomial truth) {
        Trinomial shares = truth.scaledTo(1);
        double coverage = 0;
        double width = 0;
        for (Outcome outcome : outcomes) {
            double probability = probability(outcome, shares);
            if (outcome.holds(100 * shares.score())) coverage += probability;
            width += probability * outcome.width();
        }
        return new Coverage(coverage, width);
    }

    private double probability(Outcome outcome, Trinomial shares) {
        int passives = n - outcome.detractors - outcome.promoters;
        double ways = logFactorials[n]
                - logFactorials[outcome.detractors]
                - logFactorials[passives]
                - logFactorials[outcome.promoters];
        return Math.exp(ways
                + power(shares.detractors(), outcome.detractors)
                + power(shares.passives(), passives)
                + power(shares.promoters(), outcome.promoters));
    }

    /** Its logarithm; of nothing to the power of nothing it is that of one. */
    private static double power(double share, int count) {
        return count == 0 ? 0 : count * Math.log(share);
    }

    /** One way that the answers may fall. */
    private record Outcome(int detractors, int promoters, Optional<Interval> interval) {
        boolean holds(double score) {
            return interval.filter(found -> found.lower() - HAIR <= score && score <= found.upper() + HAIR)
                    .isPresent();
        }

        double width() {
            return interval.map(found -> found.clipped(-100, 100).width()).orElse(0.0);
        }
    }
}
