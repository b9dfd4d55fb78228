package fi.kuule.mail;

import fi.kuule.language.Language;
import java.net.URI;
import java.util.Optional;

/**
 * What one mail says: HTML and its text twin, both complete.
 *
 * @param fromName the sender's name as people see it
 * @param unsubscribe where RFC 8058 one-click posts go; given for whatever comes without being asked for
 */
public record Message(
        EmailAddress to,
        EmailAddress from,
        HeaderText fromName,
        EmailAddress replyTo,
        Language language,
        HeaderText subject,
        String html,
        String text,
        Optional<URI> unsubscribe) {
    @Override
    public String toString() {
        return "Message[…]";
    }
}
