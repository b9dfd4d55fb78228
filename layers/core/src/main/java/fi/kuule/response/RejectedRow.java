package fi.kuule.response;

import fi.kuule.survey.Question;

/**
 * A row of past answers that was not stored; told to whoever sent the file, never logged.
 *
 * @param line where the row begins in the file
 * @param column as named in the file
 * @param value as in the file, shortened when long
 */
public record RejectedRow(int line, String column, String value, Why why) {
    private static final int SHOWN = 80;

    public RejectedRow {
        if (value.codePointCount(0, value.length()) > SHOWN)
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Why; the sentence is for people who use the API. */
    public enum Why {
        NOT_A_TIME("this is not a time of the mapping's pattern"),
        IN_THE_FUTURE("the answer would be from the future"),
        SEALED_DAY("the answers of this day have been counted for good"),
        NOT_A_SCORE("the score is a whole number from 0 to 10"),
        COMMENT_TOO_LONG("a comment has at most " + Question.MAX_TEXT + " characters"),
        COMMENT_CHARACTERS("a comment has no control characters but line ends and tabs"),
        UNKNOWN_SERVICE("no service has this id");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    @Override
    public String toString() {
        return "RejectedRow[line " + line + ", " + why + "]";
    }
}
