package fi.kuule.report;

/** What may be said of the change of a number from another base, which does not overlap its own. */
public sealed interface Change {
    /** The number rose, and chance alone hardly explains it. */
    record Rose(Difference difference) implements Change {}

    /** The number fell, and chance alone hardly explains it. */
    record Fell(Difference difference) implements Change {}

    /** The difference may be chance, and so may that there is none. */
    record Chance(Difference difference) implements Change {}

    /** One of the two bases has fewer answers than are compared, and tells a number. */
    record TooFew(int needed) implements Change {}

    /** Somebody was asked or answered in the other base, and it tells no number. */
    record Untold() implements Change {}

    /** Nobody was asked or answered in the other base, though there was an earlier one. */
    record Gap() implements Change {}

    /** Nothing was measured up to the end of the other base. */
    record First() implements Change {}

    /** There is no number to compare. */
    record NoNumber() implements Change {}
}
