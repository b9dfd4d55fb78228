package fi.kuule.mail;

import fi.kuule.language.Language;
import java.net.URI;
import java.util.Optional;

/**
 * What one mail says: HTML and its text twin, both complete.
 *
 * @param fromName the sender's name as people see it
 * @param unsubscribe where RFC 8058 one-click posts go; given for invitations
 */
public record Message(
        EmailAddress to,
        EmailAddress from,
        String fromName,
        EmailAddress replyTo,
        Language language,
        String subject,
        String html,
        String text,
        Optional<URI> unsubscribe) {
    public Message {
        requireOneLine("subject", subject);
        requireOneLine("sender's name", fromName);
    }

    private static void requireOneLine(String what, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("the " + what + " of a mail is one line without control characters");
    }

    @Override
    public String toString() {
        return "Message[…]";
    }
}
