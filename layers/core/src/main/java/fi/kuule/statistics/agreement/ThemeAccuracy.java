package fi.kuule.statistics.agreement;

import fi.kuule.statistics.Ratio;
import fi.kuule.statistics.Wilson;
import java.util.OptionalDouble;

/** How well a classifier finds a theme that readers found: rightly found, wrongly found, missed. */
public record ThemeAccuracy(int found, int wrong, int missed) {
    public ThemeAccuracy {
        if (found < 0 || wrong < 0 || missed < 0) throw new IllegalArgumentException("a count is not negative");
    }

    /** Share of what it found that is right; empty when it found nothing. */
    public OptionalDouble precision() {
        return Ratio.of(found, (double) found + wrong);
    }

    /** Share of what there is that it found; empty when there is nothing. */
    public OptionalDouble recall() {
        return Ratio.of(found, (double) found + missed);
    }

    /** Their harmonic mean; empty when one of them is. */
    public OptionalDouble f1() {
        if (precision().isEmpty() || recall().isEmpty()) return OptionalDouble.empty();
        return Ratio.of(2.0 * found, 2.0 * found + wrong + missed);
    }

    public Wilson precisionLimits() {
        return Wilson.of(found, (long) found + wrong);
    }

    public Wilson recallLimits() {
        return Wilson.of(found, (long) found + missed);
    }
}
