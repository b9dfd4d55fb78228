package fi.kuule.statistics;

/**
 * Score interval of a trinomial difference of shares, by T. Tango's method for paired proportions (Statistics in Medicine 17, 1998,
 * pp. 891-908): detractors, passives and promoters are the discordant and concordant counts of a paired table. On the -1…1 scale.
 */
final class Tango {
    private static final double PRECISION = 1e-13;
    private final double detractors;
    private final double promoters;
    private final double n;

    private Tango(Trinomial counts) {
        this.detractors = counts.detractors();
        this.promoters = counts.promoters();
        this.n = counts.n();
    }

    static Interval of(Trinomial counts, double confidence) {
        double z = Normal.critical(confidence);
        double score = counts.score();
        Tango tango = new Tango(counts);
        double lower = tango.detractors == tango.n ? -1 : tango.root(z, -1, score);
        double upper = tango.promoters == tango.n ? 1 : tango.root(-z, score, 1);
        return new Interval(lower, upper);
    }

    /** Where the test statistic equals {@code z}: it falls with the trial difference. */
    private double root(double z, double low, double high) {
        double left = low;
        double right = high;
        while (right - left > PRECISION) {
            double middle = (left + right) / 2;
            if (statistic(middle) > z) left = middle;
            else right = middle;
        }
        return (left + right) / 2;
    }

    private double statistic(double delta) {
        double b = -detractors - promoters + (2 * n - promoters + detractors) * delta;
        double c = -detractors * delta * (1 - delta);
        double q = (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n);
        double numerator = promoters - detractors - n * delta;
        double variance = n * (2 * q + delta * (1 - delta));
        if (variance <= 0) return numerator == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, numerator);
        return numerator / Math.sqrt(variance);
    }
}
