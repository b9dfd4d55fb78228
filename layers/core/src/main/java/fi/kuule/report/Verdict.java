package fi.kuule.report;

/** What may be said of the change from the month before; numbers in whole points as shown. */
public sealed interface Verdict {
    /** The number rose, and chance alone hardly explains it. */
    record Rose(int from, int to) implements Verdict {}

    /** The number fell, and chance alone hardly explains it. */
    record Fell(int from, int to) implements Verdict {}

    /** @param smallest the smallest change, in points, that would stand out from chance with this many answers */
    record Chance(int from, int to, int smallest) implements Verdict {}

    /** One of the two months has fewer than 30 answers. */
    record TooFew(int needed) implements Verdict {}

    /** Nothing was measured before. */
    record First() implements Verdict {}

    /** Nobody answered, though people were asked. */
    record NoAnswers() implements Verdict {}

    /** Nobody was asked. */
    record NotAsked() implements Verdict {}

    record BelowFloor(int floor) implements Verdict {}

    record Unanimous() implements Verdict {}
}
