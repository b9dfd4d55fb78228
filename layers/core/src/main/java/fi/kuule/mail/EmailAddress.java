package fi.kuule.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be written to; compared in its normalised form: trimmed, lower case, the domain in Unicode, whichever way it was
 * written. What follows a {@code +} stays: to whoever reads the mail it may be another address.
 */
public record EmailAddress(String value) implements Recipient {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final int LONGEST_LOCAL = 64;

    public EmailAddress {
        value = normalised(value).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
    }

    private static Optional<String> normalised(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int at = bare.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || bare.length() > LONGEST) return Optional.empty();
        String local = bare.substring(0, at);
        if (!LOCAL.matcher(local).matches()) return Optional.empty();
        return MailDomain.parse(bare.substring(at + 1))
                .filter(domain -> at + 1 + domain.ascii().length() <= LONGEST)
                .map(domain -> local + "@" + domain.unicode());
    }

    /** The address, or empty when the text is not one. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whose it seems to be. */
    public AddressRole role() {
        return AddressRole.of(local());
    }

    private String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** Says nothing: an address has no business in a log or a message. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
