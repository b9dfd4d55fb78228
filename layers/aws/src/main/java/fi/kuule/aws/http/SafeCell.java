package fi.kuule.aws.http;

/**
 * The text of a cell as it may stand in a file that a spreadsheet opens: what would be read as a formula is led by an apostrophe, the sign
 * by which spreadsheets take a cell for text.
 */
public final class SafeCell {
    /** With what a formula begins, in narrow and in wide letters; a tab or line end before it is passed over by spreadsheets. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
