package fi.kuule.masking;

/** What becomes of a comment before anybody reads it in a report. */
public sealed interface Screened {
    record Shown(MaskedText text) implements Screened {}

    /** It abuses people: not shown; the number that was given with it counts as any other. */
    record SetAside() implements Screened {}

    static Screened of(String comment) {
        return isAbusive(comment) ? new SetAside() : new Shown(Masking.mask(comment));
    }

    /** The same decision without the text. */
    static boolean isAbusive(String comment) {
        return Abuse.isIn(comment);
    }
}
