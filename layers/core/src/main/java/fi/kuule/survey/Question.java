package fi.kuule.survey;

/** One question; its wording is in the texts of the views. */
public sealed interface Question {
    /** Longest open text, in characters (UTF-16 units after normalising line ends to one character). */
    int MAX_TEXT = 10_000;

    String id();

    /** How likely would you recommend, 0-10; required. */
    record Recommend(String id) implements Question {}

    /** Words, not required. */
    record OpenText(String id, int maxLength) implements Question {}
}
