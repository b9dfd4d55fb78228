package fi.kuule.score;

import java.util.Optional;

/** What an opened form came to, by the AAPOR's Standard Definitions. */
public enum Disposition {
    /** The recommendation question is answered, and eight items of ten or more. */
    COMPLETE,
    /** The recommendation question is answered, or half of the items. */
    PARTIAL,
    /** Less than that. */
    BREAK_OFF;

    /**
     * Empty when nothing could be answered.
     *
     * @param applicable items that this person could answer; an open text that may be left empty is none
     */
    public static Optional<Disposition> of(int applicable, int answered, boolean npsAnswered) {
        if (answered < 0 || answered > applicable)
            throw new IllegalArgumentException(answered + " items answered of " + applicable);
        if (applicable == 0) return Optional.empty();
        if (npsAnswered && 5L * answered >= 4L * applicable) return Optional.of(COMPLETE);
        return Optional.of(npsAnswered || 2L * answered >= applicable ? PARTIAL : BREAK_OFF);
    }
}
