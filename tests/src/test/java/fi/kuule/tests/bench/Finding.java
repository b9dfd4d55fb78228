package fi.kuule.tests.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param yardstick what it is compared with, from the same run; {@code ""} when nothing is
 * @param met empty when there is nothing to meet
 */
record Finding(
        String bench, String figure, String value, String yardstick, String ratio, String aim, Optional<Boolean> met) {
    /** A figure that stands for itself. */
    static Finding of(String bench, String figure, String value) {
        return new Finding(bench, figure, value, "", "", "", Optional.empty());
    }

    Finding beside(String other, double share) {
        return new Finding(bench, figure, value, other, number(share), aim, met);
    }

    Finding beside(String other) {
        return new Finding(bench, figure, value, other, ratio, aim, met);
    }

    Finding aiming(String wanted, boolean reached) {
        return new Finding(bench, figure, value, yardstick, ratio, wanted, Optional.of(reached));
    }

    String verdict() {
        return met.map(reached -> reached ? "yes" : "**no**").orElse("");
    }

    /** Three figures that count, and no more. */
    static String number(double value) {
        if (value >= 1000)
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        if (value >= 100) return String.format(Locale.ROOT, "%.0f", value);
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
