package fi.kuule.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mails that the queue gave at once. Asks once whether sending was stopped, tries nothing more after the sending service has said that it is
 * busy, and counts what was handed over: what is sent only to see that mail goes is nothing to judge sending by.
 */
public final class DeliveryRound {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    /** The longest that a queue may keep a message back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int DOUBLINGS = 7;

    private final Function<Outgoing, Delivery> delivery;
    private final SendingBreaker breaker;
    private final SentMinutes minutes;
    private final WaitingQueue waiting;
    private final SendingHours hours;
    private final InstantSource clock;
    private final Map<Instant, Integer> sent = new HashMap<>();
    private Optional<Boolean> stopped = Optional.empty();
    private boolean busy = false;

    public DeliveryRound(
            Function<Outgoing, Delivery> delivery,
            SendingBreaker breaker,
            SentMinutes minutes,
            WaitingQueue waiting,
            SendingHours hours,
            InstantSource clock) {
        this.delivery = delivery;
        this.breaker = breaker;
        this.minutes = minutes;
        this.waiting = waiting;
        this.hours = hours;
        this.clock = clock;
    }

    /** @param waits how often the mail has waited for a busy service */
    public Delivery deliver(Outgoing mail, int waits) {
        Optional<Delivery.Reason> hindrance = hindrance(mail);
        if (hindrance.isPresent()) return new Delivery.Dropped(hindrance.get());
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Delivery outcome = busy ? new Delivery.Later(Delivery.Cause.BUSY) : delivery.apply(mail);
        switch (outcome) {
            case Delivery.Sent now -> {
                if (isCounted(mail)) sent.merge(minute, 1, Integer::sum);
            }
            case Delivery.Later later -> postpone(later.cause(), mail, waits);
            case Delivery.SentBefore before -> {}
            case Delivery.Refused refused -> {}
            case Delivery.Dropped dropped -> {}
        }
        return outcome;
    }

    /** Whether the message of a mail need not come back: it is settled, or what waits is brought back otherwise. */
    public static boolean isDone(Delivery outcome) {
        return !(outcome instanceof Delivery.Later later) || later.cause() == Delivery.Cause.BUSY;
    }

    /** Counts what this round sent. */
    public void end() {
        sent.forEach(minutes::add);
        sent.clear();
    }

    private static boolean isCounted(Outgoing mail) {
        return switch (mail) {
            case Outgoing.InvitationMail invitation -> true;
            case Outgoing.ReportMail report -> true;
            case Outgoing.SummaryMail summary -> true;
            case Outgoing.NoticeMail notice -> true;
            case Outgoing.CanaryMail canary -> false;
            case Outgoing.TrialMail trial -> false;
        };
    }

    /** Only mails of waves wait for the hour and for the breaker; they stay due. */
    private Optional<Delivery.Reason> hindrance(Outgoing mail) {
        return switch (mail) {
            case Outgoing.InvitationMail invitation -> hindranceOfWaves();
            case Outgoing.ReportMail report -> Optional.empty();
            case Outgoing.SummaryMail summary -> Optional.empty();
            case Outgoing.NoticeMail notice -> Optional.empty();
            case Outgoing.CanaryMail canary -> Optional.empty();
            case Outgoing.TrialMail trial -> Optional.empty();
        };
    }

    private Optional<Delivery.Reason> hindranceOfWaves() {
        if (!hours.isOpen(clock.instant())) return Optional.of(Delivery.Reason.OUTSIDE_HOURS);
        if (stopped.isEmpty()) stopped = Optional.of(breaker.state().isStopped());
        return stopped.get() ? Optional.of(Delivery.Reason.SENDING_STOPPED) : Optional.empty();
    }

    private void postpone(Delivery.Cause cause, Outgoing mail, int waits) {
        if (cause != Delivery.Cause.BUSY) return;
        busy = true;
        switch (mail) {
            // Due again by itself, when its claim time is over.
            case Outgoing.InvitationMail invitation -> {}
            case Outgoing.ReportMail report -> waiting.sendLater(report, waits + 1, delay(waits));
            case Outgoing.SummaryMail summary -> waiting.sendLater(summary, waits + 1, delay(waits));
            case Outgoing.NoticeMail notice -> waiting.sendLater(notice, waits + 1, delay(waits));
            case Outgoing.CanaryMail canary -> waiting.sendLater(canary, waits + 1, delay(waits));
            case Outgoing.TrialMail trial -> waiting.sendLater(trial, waits + 1, delay(waits));
        }
    }

    /** Twice as long each time, up to what the queue allows. */
    static Duration delay(int waits) {
        Duration delay = FIRST_WAIT.multipliedBy(1L << Math.clamp(waits, 0, DOUBLINGS));
        return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
    }
}
