package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every mail that was sent or is being sent, by id; what makes a second copy impossible but for the stated window. */
public interface Outbox {
    /** Takes the mail for sending until {@code now + lease}; false when it was sent, or somebody else's lease runs. Conditional. */
    boolean claim(MailId id, Instant now, Duration lease);

    /** The service accepted it. */
    void sent(MailId id, String providerId, Instant now);

    /** The service refused it for good. */
    void refused(MailId id, Instant now);

    /** Nothing was sent: the next delivery may claim it at once. */
    void release(MailId id);

    /** Settles and updates by what the service reported; events come in any order, more than once, and never move a mail backwards. */
    void record(MailId id, MailState state, Instant at);

    Optional<MailState> stateOf(MailId id);
}
