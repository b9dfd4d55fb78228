package fi.kuule.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** How many answers are needed; rounded up once, at the end. Variances are of one answer on the -1, 0, +1 scale. */
public final class SampleSize {
    private SampleSize() {}

    /** Answers for a score that is so many points sure on either side; empty for no margin. */
    public static OptionalLong forMargin(double points, double variance, double confidence) {
        return points > 0 ? up(unlimited(points, variance, confidence)) : OptionalLong.empty();
    }

    /** The same of a population that is so small that the answers are a part of it; empty when there is nobody. */
    public static OptionalLong forMargin(double points, double variance, double confidence, int population) {
        if (!(points > 0) || population <= 0) return OptionalLong.empty();
        double n = unlimited(points, variance, confidence);
        return n == 0 ? OptionalLong.of(0) : up(n / (1 + (n - 1) / population));
    }

    /**
     * Invitations for so many answers; empty when nobody answers.
     *
     * @param responseRate share 0-1, taken as the decimal number that it is written as
     */
    public static OptionalLong invites(long answers, double responseRate) {
        if (!(responseRate > 0)) return OptionalLong.empty();
        return OptionalLong.of(BigDecimal.valueOf(answers)
                .divide(BigDecimal.valueOf(responseRate), 0, RoundingMode.CEILING)
                .longValueExact());
    }

    /** Answers in each of two groups, for a difference of so many points to be found with the probability {@code power}; empty for none. */
    public static OptionalLong forDifference(
            double points, double varianceA, double varianceB, double confidence, double power) {
        double z = Normal.critical(confidence) + Normal.quantile(power);
        return points == 0 ? OptionalLong.empty() : up(z * z * (varianceA + varianceB) * 1e4 / (points * points));
    }

    private static double unlimited(double points, double variance, double confidence) {
        double z = Normal.critical(confidence);
        return z * z * variance * 1e4 / (points * points);
    }

    private static OptionalLong up(double answers) {
        return OptionalLong.of((long) Math.ceil(answers));
    }
}
