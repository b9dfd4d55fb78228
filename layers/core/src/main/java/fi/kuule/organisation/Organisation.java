package fi.kuule.organisation;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whose stack this is.
 *
 * @param languages in which it serves, its own first
 * @param sender the address that mails come from; its domain is verified at SES
 * @param replyTo where an answer to a mail goes; somebody reads it
 * @param feedback where else one can give feedback
 * @param contact how to reach the controller, as people read it
 * @param commentsInMails whether report mails carry comments; the page of the report does in any case
 */
public record Organisation(
        LocalText name,
        List<Language> languages,
        EmailAddress sender,
        EmailAddress replyTo,
        Optional<URI> feedback,
        Optional<LocalText> contact,
        boolean commentsInMails) {
    public Organisation {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) throw new IllegalArgumentException("an organisation has at least one language");
    }

    /** As most are: with comments in report mails. */
    public Organisation(
            LocalText name,
            List<Language> languages,
            EmailAddress sender,
            EmailAddress replyTo,
            Optional<URI> feedback,
            Optional<LocalText> contact) {
        this(name, languages, sender, replyTo, feedback, contact, true);
    }
}
