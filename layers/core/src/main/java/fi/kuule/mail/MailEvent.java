package fi.kuule.mail;

import java.time.Instant;
import java.util.List;

/**
 * What the sending service reported about one mail.
 *
 * @param recipients only those that bounced or complained
 */
public record MailEvent(MailId mail, Kind kind, Instant at, List<EmailAddress> recipients) {
    public enum Kind {
        SENT,
        DELIVERED,
        DELAYED,
        /** Came back for good: stops the address. */
        HARD_BOUNCE,
        /** Came back for a reason that may pass: stops the address when it happens too often. */
        SOFT_BOUNCE,
        /** Came back for what the mail is, such as its content or size: says nothing of the address. */
        MAIL_BOUNCE,
        /** Marked as spam: stops the address. */
        COMPLAINT,
        REJECTED
    }

    @Override
    public String toString() {
        return "MailEvent[" + mail.value() + ", " + kind + "]";
    }
}
