package fi.kuule.response;

/** Why a filled form cannot be stored; each has its text on the page. */
public sealed interface Fault {
    record ScoreMissing() implements Fault {}

    record ScoreOutOfRange() implements Fault {}

    /** @param over characters too many */
    record TextTooLong(int over, int max) implements Fault {}

    /** Control characters other than line end and tab. */
    record TextCharacters() implements Fault {}

    /** The page's seal is missing, not ours or too old. */
    record PageTooOld() implements Fault {}
}
