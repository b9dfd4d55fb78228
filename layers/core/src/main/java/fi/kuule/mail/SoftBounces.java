package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;

/** Mails that came back for a reason that may pass, by address key. */
public interface SoftBounces {
    /** So many different mails within {@link #COUNTED} are no accident any more. */
    int TOO_MANY = 3;

    Duration COUNTED = Duration.ofDays(180);

    /**
     * Notes that this mail came back; of how many different mails that has been noted within {@link #COUNTED} before {@code at}, this one
     * included. Atomic; the same mail counts once, however often it is noted. Surveys and reports are counted apart.
     */
    int note(AddressKey address, StopScope scope, MailId mail, Instant at);
}
