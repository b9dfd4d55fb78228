package fi.kuule.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The domain of an address, as mail travels by it and as people read it. The two say the same: what would be written to by another name than
 * it is read by is no domain here.
 *
 * @param ascii in Punycode where it is not ASCII (RFC 3490)
 */
record MailDomain(String ascii, String unicode) {
    /** Two labels or more of up to 63 characters, none of which begins or ends with a hyphen; the last is not a number. */
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Letters that newer rules keep and older ones change: {@code straße.example} would be another's domain. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßς\u200c\u200d]");
    /** The full stops of other scripts are not read as such: a slip of the pen is not mended in silence. */
    private static final Pattern OTHER_STOPS = Pattern.compile("[\u3002\uff0e\uff61]");

    private static final int LONGEST = 253;

    /** Empty when the text is no domain that mail goes to. */
    static Optional<MailDomain> parse(String text) {
        if (AMBIGUOUS.matcher(text).find() || OTHER_STOPS.matcher(text).find()) return Optional.empty();
        try {
            String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (ascii.length() > LONGEST || !FORM.matcher(ascii).matches()) return Optional.empty();
            return Optional.of(new MailDomain(ascii, unicode(ascii)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What cannot be read back without loss stays as it travels. */
    private static String unicode(String ascii) {
        String unicode = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES);
        return IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES).equals(ascii) ? unicode : ascii;
    }
}
