package fi.kuule.statistics;

/**
 * The Wilson score interval of a rate: what it may be in truth when {@code hits} of {@code trials} were seen (E. B. Wilson, J. Am. Stat.
 * Assoc. 22, 1927). Between 0 and 1; without trials it may be anything.
 */
public record Wilson(double lower, double upper) {
    /** {@link Normal#critical} of 0.95, written out for those who must start fast. */
    private static final double Z = 1.959963984540054;

    /** At 95 %. */
    public static Wilson of(long hits, long trials) {
        return limits(hits, trials, Z);
    }

    /** @param confidence between 0 and 1 */
    public static Wilson of(long hits, long trials, double confidence) {
        return limits(hits, trials, Normal.critical(confidence));
    }

    private static Wilson limits(long hits, long trials, double z) {
        if (hits < 0 || hits > trials) throw new IllegalArgumentException(hits + " hits of " + trials + " trials");
        if (trials == 0) return new Wilson(0, 1);
        double rate = (double) hits / trials;
        double share = z * z / trials;
        double centre = rate + share / 2;
        double half = z * Math.sqrt((rate * (1 - rate) + share / 4) / trials);
        double lower = Math.max(0, (centre - half) / (1 + share));
        double upper = Math.min(1, (centre + half) / (1 + share));
        return new Wilson(Math.min(rate, lower), Math.max(rate, upper));
    }
}
