package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every mail that was sent or is being sent, by id; what makes a second copy impossible but for the stated window. */
public interface Outbox {
    /**
     * Takes the step that {@link Passages#after} allows, in one conditional write; false when it changed nothing. The provider's id is
     * kept also when a report was faster than whoever sent.
     */
    boolean take(MailId id, Step step);

    /** Strongly consistent. */
    Passage find(MailId id);

    /** Takes the mail for sending until {@code now + lease}; false when it was sent, or somebody else's lease runs. */
    default boolean claim(MailId id, Instant now, Duration lease) {
        return take(id, new Step.Claim(now, lease));
    }

    /** The state by its name; empty while nothing is known. */
    default Optional<MailState> stateOf(MailId id) {
        return find(id).state();
    }
}
