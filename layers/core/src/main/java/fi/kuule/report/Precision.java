package fi.kuule.report;

import fi.kuule.score.Score;

/** How far a number can be trusted. */
public enum Precision {
    /** So few answered that it is not compared or ranked, and has no colour. */
    INDICATIVE,
    /** Enough answered, and still its interval is wide. */
    WIDE,
    USUAL;

    public static Precision of(Score score) {
        if (score.n() < Score.ENOUGH) return INDICATIVE;
        return score.width() > Score.WIDE ? WIDE : USUAL;
    }
}
