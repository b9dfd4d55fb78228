package fi.kuule.report;

import fi.kuule.response.Rating;
import fi.kuule.score.Breaks;

/** What a comment is taken for, by the number that its writer gave; the machine reads no words. */
public enum CommentKind {
    /** Of those who gave 7-10: here a seven or an eight is given by who is content. */
    PRAISE,
    /** Of those who gave 0-6. */
    CRITICISM;

    /** By classes whose counts are told with every number, so that a comment's kind tells nothing finer. */
    static CommentKind of(Rating rating) {
        return rating.value() > Breaks.USUAL.detractor() ? PRAISE : CRITICISM;
    }
}
