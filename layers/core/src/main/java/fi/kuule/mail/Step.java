package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;

/** What happens to a mail on its way through the outbox. */
public sealed interface Step {
    /** When; for a report of the sending service, when it says. */
    Instant at();

    /** Somebody takes it for sending, until {@code at + lease}. */
    record Claim(Instant at, Duration lease) implements Step {
        public Instant until() {
            return at.plus(lease);
        }
    }

    /** The sending service accepted it, under an id of its own; said by whoever claimed it. */
    record Accept(Instant at, String providerId) implements Step {}

    /** Nothing was sent, and whoever claimed it gives it back. */
    record Release(Instant at) implements Step {}

    /** The sending service refused it for good; said by whoever claimed it. */
    record Refuse(Instant at) implements Step {}

    /** Whoever claimed it saw that it must not go. */
    record Withdraw(Instant at) implements Step {}

    /** The sending service reported something: in any order, more than once, or never. */
    record Report(Instant at, MailEvent.Kind kind) implements Step {}
}
