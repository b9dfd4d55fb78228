package fi.kuule.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends a mail once: claims its id, hands it over, marks it sent.
 *
 * <p>Between handing over and marking there is a window that nobody can close, since the sending service takes no token against repeats.
 * Who dies in it leaves the claim to run out. The service's own report of sending settles the claim; only when that is silent, too, does
 * the next attempt send a second copy, under the same id.
 */
public final class Sending {
    /**
     * How long a claim lasts. Longer than the function that delivers may run, so that nobody outlives an own claim; and a claim made at
     * the very end of a run is over before the queue shows the message again, so that the next attempt finds it free. A test holds it
     * against the timeouts of the template.
     */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final Mailer mailer;
    private final InstantSource clock;

    public Sending(Outbox outbox, Mailer mailer, InstantSource clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends unless it was sent or is being sent; never answers {@link Delivery.Dropped}. Broken leaves the claim to run out. */
    public Delivery send(MailId id, Message message) {
        return outbox.claim(id, clock.instant(), LEASE) ? handOver(id, message) : notClaimed(id);
    }

    /** How far earlier attempts have brought the mail; empty while the sending service has not had its say. */
    public Optional<MailState> outcome(MailId id) {
        return outbox.stateOf(id).filter(state -> state != MailState.CLAIMED);
    }

    private Delivery handOver(MailId id, Message message) {
        return switch (mailer.send(id, message)) {
            case Mailer.Handover.Accepted accepted -> {
                outbox.sent(id, accepted.providerId(), clock.instant());
                yield new Delivery.Sent();
            }
            case Mailer.Handover.Busy busy -> {
                outbox.release(id);
                yield new Delivery.Later(Delivery.Cause.BUSY);
            }
            case Mailer.Handover.Refused refused -> {
                outbox.refused(id, clock.instant());
                yield new Delivery.Refused();
            }
        };
    }

    private Delivery notClaimed(MailId id) {
        Optional<MailState> outcome = outcome(id);
        return outcome.isPresent()
                ? new Delivery.SentBefore(outcome.get())
                : new Delivery.Later(Delivery.Cause.CLAIMED);
    }
}
