package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends a mail once: claims its id, looks a last time whether it may go, hands it over, marks it sent.
 *
 * <p>Between handing over and marking there is a window that nobody can close, since the sending service takes no token against repeats.
 * Who dies in it leaves the claim to run out. The service's own report of sending settles the claim; only when that is silent, too, does
 * the next attempt send a second copy, under the same id.
 *
 * <p>The other window is {@link #WINDOW}: what forbids a mail and comes after the last look may come too late.
 */
public final class Sending {
    /**
     * How long a claim lasts. Longer than the function that delivers may run, so that nobody outlives an own claim; and a claim made at
     * the very end of a run is over before the queue shows the message again, so that the next attempt finds it free. A test holds it
     * against the timeouts of the template.
     */
    public static final Duration LEASE = Duration.ofMinutes(2);

    /** How old the last look may be when a mail is handed over. */
    public static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * How long after a stop, an answer or an end of the wave a mail may still be taken by the sending service: the last look, and one call
     * to the service, which is given up after ten seconds. A test holds it against that time-out.
     */
    public static final Duration WINDOW = LOOK.plusSeconds(10);

    private static final int LOOKS = 3;

    private final Outbox outbox;
    private final Mailer mailer;
    private final InstantSource clock;

    public Sending(Outbox outbox, Mailer mailer, InstantSource clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends what nothing forbids, unless it was sent or is being sent. Broken leaves the claim to run out. */
    public Delivery send(MailId id, Message message) {
        return send(id, message, Optional::empty);
    }

    /**
     * Sends unless it was sent or is being sent, or is hindered. Broken leaves the claim to run out.
     *
     * @param hindrance why the mail must not go as things stand now; read strongly consistent, after the mail is claimed
     */
    public Delivery send(MailId id, Message message, Supplier<Optional<Delivery.Reason>> hindrance) {
        return outbox.claim(id, clock.instant(), LEASE) ? look(id, message, hindrance) : notClaimed(id);
    }

    /** How far earlier attempts have brought the mail; empty while the sending service has not had its say. */
    public Optional<MailState> outcome(MailId id) {
        return outbox.stateOf(id).filter(state -> state != MailState.CLAIMED);
    }

    /** A store that takes its time is asked again: on what was true long ago nothing goes. */
    private Delivery look(MailId id, Message message, Supplier<Optional<Delivery.Reason>> hindrance) {
        for (int look = 0; look < LOOKS; look++) {
            Instant began = clock.instant();
            Optional<Delivery.Reason> reason = hindrance.get();
            if (reason.isPresent()) return drop(id, reason.get());
            if (!clock.instant().isAfter(began.plus(LOOK))) return handOver(id, message);
        }
        outbox.take(id, new Step.Release(clock.instant()));
        return new Delivery.Later(Delivery.Cause.BUSY);
    }

    private Delivery drop(MailId id, Delivery.Reason reason) {
        Instant now = clock.instant();
        outbox.take(id, reason.isLasting() ? new Step.Withdraw(now) : new Step.Release(now));
        return new Delivery.Dropped(reason);
    }

    private Delivery handOver(MailId id, Message message) {
        return switch (mailer.send(id, message)) {
            case Mailer.Handover.Accepted accepted -> {
                outbox.take(id, new Step.Accept(clock.instant(), accepted.providerId()));
                yield new Delivery.Sent();
            }
            case Mailer.Handover.Busy busy -> {
                outbox.take(id, new Step.Release(clock.instant()));
                yield new Delivery.Later(Delivery.Cause.BUSY);
            }
            case Mailer.Handover.Refused refused -> {
                outbox.take(id, new Step.Refuse(clock.instant()));
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
