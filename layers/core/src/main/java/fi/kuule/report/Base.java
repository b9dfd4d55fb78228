package fi.kuule.report;

import java.time.YearMonth;

/**
 * The months that a number is of.
 *
 * @param to the last of them
 */
public record Base(Span span, YearMonth to) {
    /** How long a base may be. */
    public enum Span {
        MONTH(1),
        THREE_MONTHS(3),
        TWELVE_MONTHS(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    public YearMonth from() {
        return to.minusMonths(span.months - 1L);
    }

    /** As many months, up to where this one begins. */
    public Base before() {
        return new Base(span, to.minusMonths(span.months));
    }

    /** The same months of the year before; they do not overlap. */
    public Base yearAgo() {
        return new Base(span, to.minusYears(1));
    }
}
