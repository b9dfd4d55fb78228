package fi.kuule.score;

/**
 * Score interval of a trinomial difference of shares, by T. Tango's method for paired proportions (Statistics in Medicine 17, 1998,
 * pp. 891-908): detractors, passives and promoters are the discordant and concordant counts of a paired table. In points.
 */
public record ScoreInterval(double lower, double upper) {
    static final double CONFIDENCE = 0.95;
    private static final double PRECISION = 1e-13;

    /** @param confidence between 0 and 1 */
    public static ScoreInterval of(int detractors, int passives, int promoters, double confidence) {
        int n = detractors + passives + promoters;
        double z = Normal.critical(confidence);
        double nps = (double) (promoters - detractors) / n;
        double lower = detractors == n ? -1 : root(detractors, promoters, n, z, -1, nps);
        double upper = promoters == n ? 1 : root(detractors, promoters, n, -z, nps, 1);
        return new ScoreInterval(100 * lower, 100 * upper);
    }

    /** Where the test statistic equals {@code z}: it falls with the trial difference. */
    private static double root(int detractors, int promoters, int n, double z, double low, double high) {
        double left = low;
        double right = high;
        while (right - left > PRECISION) {
            double middle = (left + right) / 2;
            if (statistic(detractors, promoters, n, middle) > z) left = middle;
            else right = middle;
        }
        return (left + right) / 2;
    }

    private static double statistic(int detractors, int promoters, int n, double delta) {
        double b = -detractors - promoters + (2.0 * n - promoters + detractors) * delta;
        double c = -detractors * delta * (1 - delta);
        double q = (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n);
        double numerator = promoters - detractors - n * delta;
        double variance = n * (2 * q + delta * (1 - delta));
        if (variance <= 0) return numerator == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, numerator);
        return numerator / Math.sqrt(variance);
    }
}
