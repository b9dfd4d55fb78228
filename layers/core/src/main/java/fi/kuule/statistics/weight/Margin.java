package fi.kuule.statistics.weight;

import java.util.Map;

/**
 * How the population divides by one variable, such as age.
 *
 * @param shares by category; shares or counts, since only their proportions matter
 */
public record Margin(String variable, Map<String, Double> shares) {
    public Margin {
        shares = Map.copyOf(shares);
        if (!shares.values().stream().allMatch(share -> share >= 0))
            throw new IllegalArgumentException("a share of " + variable + " is negative");
        if (!(total(shares) > 0)) throw new IllegalArgumentException("nobody is in the margin of " + variable);
    }

    /** Of the whole, 0-1. */
    double share(String category) {
        return shares.getOrDefault(category, 0.0) / total(shares);
    }

    private static double total(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
