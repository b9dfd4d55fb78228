package fi.kuule.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Whether scores of several groups differ at all, before any ranking: W. G. Cochran's Q of adjusted scores, weighted by the inverse of
 * their variance (Biometrics 10, 1954).
 *
 * @param df degrees of freedom: one less than groups
 * @param p how often chance alone gives as much
 */
public record Heterogeneity(double q, int df, double p) {
    /** Empty when fewer than two groups have answers. */
    public static Optional<Heterogeneity> of(List<Trinomial> groups) {
        if (groups.size() < 2) return Optional.empty();
        List<Trinomial> adjusted = groups.stream().map(Trinomial::adjusted).toList();
        double weights =
                adjusted.stream().mapToDouble(group -> 1 / group.error()).sum();
        double mean = adjusted.stream()
                        .mapToDouble(group -> group.score() / group.error())
                        .sum()
                / weights;
        double q = adjusted.stream()
                .mapToDouble(group -> Math.pow(group.score() - mean, 2) / group.error())
                .sum();
        int df = groups.size() - 1;
        return Optional.of(new Heterogeneity(q, df, ChiSquared.upper(q, df)));
    }
}
