package fi.kuule.report;

/** Why a point of a trend asks to look for its cause; says nothing of good or bad. */
public enum Signal {
    /** It lies beyond the limits of usual variation. */
    BEYOND_LIMITS,
    /** It is the ninth in a row, or a later one, on the same side of the center. */
    RUN_OF_NINE
}
