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
        /** A machine answered in somebody's absence: says nothing of the address, however often it happens. */
        AUTO_REPLY,
        /** Marked as spam: stops the address. */
        COMPLAINT,
        /** Marked as no spam after all. */
        NOT_SPAM,
        /** Not sent, since the sending service remembers a hard bounce of the address: stops it, and is no new bounce. */
        BOUNCED_BEFORE,
        /** Not sent, since the sending service remembers a complaint: stops the address, and is no new complaint. */
        COMPLAINED_BEFORE,
        REJECTED
    }

    @Override
    public String toString() {
        return "MailEvent[" + mail.value() + ", " + kind + "]";
    }
}
