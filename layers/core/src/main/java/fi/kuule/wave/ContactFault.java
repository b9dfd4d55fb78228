package fi.kuule.wave;

import java.util.Optional;

/**
 * What is wrong with one cell of a contact list; told to whoever sent the list, never logged.
 *
 * @param line the line of the file, as its reader counts
 * @param column as named in the file
 * @param value as in the file, cut where it is very long
 * @param guess what may have been meant
 */
public record ContactFault(int line, String column, String value, Why why, Optional<String> guess) {
    private static final int LONGEST = 200;

    public ContactFault {
        column = cut(column);
        value = cut(value);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The kinds of fault; the name is the code, the sentence is for people who use the API. */
    public enum Why {
        NO_ROWS("the list has no rows"),
        MISSING_COLUMN("this column is missing"),
        UNKNOWN_COLUMN("no column has this name"),
        REPEATED_COLUMN("two columns mean the same"),
        VALUE_WITHOUT_COLUMN("the row has more values than the list has columns"),
        NOT_AN_ADDRESS("this is not an e-mail address"),
        ADDRESS_OF_NOBODY("this address belongs to the machinery of mail, or nobody reads it"),
        NOT_A_REFERENCE("a reference has 1-60 characters, and none that breaks a line or turns its direction"),
        NO_RECIPIENT("the row has neither an e-mail address nor a reference"),
        UNKNOWN_LANGUAGE("this is not Finnish, Swedish, English or easy Finnish"),
        UNKNOWN_SERVICE("no service has this id or name"),
        UNKNOWN_TOUCHPOINT("the service has no touchpoint of this id or name"),
        NOT_A_GROUP("a group's name has at most 40 characters, has no | or control characters, and is not *");

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
        return "ContactFault[line " + line + ", " + why + "]";
    }
}
