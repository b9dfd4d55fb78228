package fi.kuule.wave;

import fi.kuule.mail.MailId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the mails of a wave fared, as the sending service reported it. A mail counts once for each outcome, however often and in whatever order
 * that is reported; it may have several outcomes.
 */
public interface WaveMailCounts {
    /**
     * Notes outcomes with the mail's row in the outbox; returns those that were not noted there before, none when there is no such row.
     * Atomic, so that of two reports of the same one counts.
     */
    Set<Outcome> note(MailId mail, Set<Outcome> outcomes);

    /**
     * Counts one more of each. Who dies between noting and this leaves the wave's count one short for good; and a write whose reply is lost
     * and that is repeated counts one too many. What decides over mail is not built on these counts.
     */
    void add(WaveId wave, Set<Outcome> outcomes, Instant at);

    /** Empty before anything was reported, and sixty days after the last report. */
    Optional<Map<Outcome, Long>> of(WaveId wave);

    enum Outcome {
        SENT,
        DELIVERED,
        DELAYED,
        HARD_BOUNCED,
        SOFT_BOUNCED,
        COMPLAINED,
        /** By the sending service, or by the receiver's for what the mail is. */
        REFUSED
    }
}
