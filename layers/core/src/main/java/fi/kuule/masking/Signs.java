package fi.kuule.masking;

/** Pieces of patterns: people type, and paste, more kinds of spaces and dashes than one. */
final class Signs {
    /** One space or line end of any kind. */
    static final String SPACE = "[\\s\\u00A0\\u2000-\\u200B\\u202F]";
    /** One dash of any kind, between the brackets of a character class. */
    static final String DASHES = "\\u2010-\\u2015\\u2212\\u002D";

    private Signs() {}
}
