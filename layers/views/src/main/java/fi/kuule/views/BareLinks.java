package fi.kuule.views;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Web addresses of a text, written so that no mail program makes links of them and people still read them: without their scheme, and with
 * the dots in brackets, {@code example[.]fi/page}. A manager who trusts a report should not land where a stranger wanted.
 */
final class BareLinks {
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}[\\p{L}\\p{N}])?";
    /** What comes before an address: also of other kinds, and with strokes the wrong way. */
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?<![a-z])(?:[a-z][a-z0-9+.-]{0,20}:)?[/\\\\]{2,}(?=[\\p{L}\\p{N}\\[])");

    private static final Pattern WORDS =
            Pattern.compile("(?i)(?<![a-z])(?:https?|ftp|mailto|tel|sms|javascript|data|file):(?=\\S)");
    /** Two labels or more; the last is a country, a well-known ending, or followed by a path. Numbers with dots that have a path, too. */
    private static final Pattern HOST = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.])(?:" + LABEL + "[.。．]){1,12}(?:"
                                                                                              + "(?:[a-z]{2}|com|net|org|info|biz|app|dev|edu|gov|int|mil|name|online|site|shop|store|top|xyz|link|click|live|news|blog|cloud|"
                                                                                              + "tech|world|page|web|asia|mobi|pro|museum|travel|jobs|xn--[a-z0-9-]+)(?![\\p{L}\\p{N}])|" + LABEL
            + "(?=[/:?#][\\p{L}\\p{N}/?#]))");

    private static final Pattern WWW = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])www[.](?=[\\p{L}\\p{N}])");

    private BareLinks() {}

    static String broken(String text) {
        String plain = WORDS.matcher(SCHEME.matcher(text).replaceAll("")).replaceAll("");
        String hosts = HOST.matcher(plain).replaceAll(BareLinks::bracketed);
        return WWW.matcher(hosts).replaceAll("www[.]");
    }

    private static String bracketed(MatchResult host) {
        return host.group().replaceAll("[.。．]", "[.]");
    }
}
