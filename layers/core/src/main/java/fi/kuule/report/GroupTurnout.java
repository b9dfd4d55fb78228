package fi.kuule.report;

import fi.kuule.score.Dimension;

/**
 * How a group took part.
 *
 * @param value as the contact list has it; {@link Dimension#UNTOLD} for those of whom it is not told
 */
public record GroupTurnout(Dimension dimension, String value, Turnout turnout) {
    /** It has a name: it is not what the others leave. */
    public boolean named() {
        return !value.equals(Dimension.UNTOLD);
    }
}
