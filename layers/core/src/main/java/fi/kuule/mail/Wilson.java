package fi.kuule.mail;

/**
 * The 95 % Wilson score interval of a rate: what it may be in truth when {@code hits} of {@code trials} were seen (E. B. Wilson, J. Am. Stat.
 * Assoc. 22, 1927). Between 0 and 1; without trials it may be anything.
 */
public record Wilson(double lower, double upper) {
    private static final double Z = 1.959963984540054;

    public static Wilson of(long hits, long trials) {
        if (hits < 0 || hits > trials) throw new IllegalArgumentException(hits + " hits of " + trials + " trials");
        if (trials == 0) return new Wilson(0, 1);
        double rate = (double) hits / trials;
        double share = Z * Z / trials;
        double centre = rate + share / 2;
        double half = Z * Math.sqrt((rate * (1 - rate) + share / 4) / trials);
        return new Wilson(Math.max(0, (centre - half) / (1 + share)), Math.min(1, (centre + half) / (1 + share)));
    }
}
