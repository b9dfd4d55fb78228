package fi.kuule.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Personal identity codes by form: six digits, the sign of the century (all of the decree of 2023), three digits, the check character,
 * which may be wrong. Written with spaces inside, or with none where the sign should be, only when the digits begin with a day.
 */
final class IdentityCodes implements Finder {
    private static final String CENTURY = "[+" + Signs.DASHES + "YXWVUABCDEFyxwvuabcdef]";
    private static final String CHECK = "[0-9A-Za-z]";
    private static final String GAP = Signs.SPACE + "?";
    private static final String DATE = "(?:0[1-9]|[12]\\d|3[01])[. ]?(?:0[1-9]|1[0-2])[. ]?\\d\\d";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(?:\\d{6}" + CENTURY + "\\d{3}" + CHECK
            + "|" + DATE + GAP + CENTURY + GAP + "\\d{3}" + GAP + CHECK + "(?![\\p{L}\\d])"
            + "|" + DATE + Signs.SPACE + "\\d{3}[A-Za-z](?![\\p{L}\\d]))");

    @Override
    public Stream<Finding> in(String text) {
        return Finder.matches(Kind.IDENTITY_CODE, List.of(CODE), text);
    }
}
