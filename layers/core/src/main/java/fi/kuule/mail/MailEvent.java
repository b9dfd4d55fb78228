package fi.kuule.mail;

import java.time.Instant;
import java.util.List;

/**
 * What the sending service reported about one mail.
 *
 * @param recipients only those that bounced or complained
 */
public record MailEvent(MailId mail, Kind kind, Instant at, List<EmailAddress> recipients) {
    /** Only a hard bounce and a complaint stop an address; delays and soft bounces change nothing. */
    public enum Kind {
        SENT,
        DELIVERED,
        DELAYED,
        HARD_BOUNCE,
        SOFT_BOUNCE,
        COMPLAINT,
        REJECTED
    }

    @Override
    public String toString() {
        return "MailEvent[" + mail.value() + ", " + kind + "]";
    }
}
