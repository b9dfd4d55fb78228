package fi.kuule.wave;

import fi.kuule.mail.BreakerWatch;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.SendingHours;
import fi.kuule.wave.Invitations.Due;
import fi.kuule.wave.WaveProgress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts due mail of running waves on the outgoing queue, as much as may go within the next minute, spread over it as the rate wants. Pause,
 * stop, quota, sending hours, pilot and breaker are this one place: a mail waits in the table until it is asked for here.
 */
public final class MailDispatch {
    /** What is lost on its way to delivery is due again after this. */
    public static final Duration CLAIM = Duration.ofMinutes(15);

    private static final int SECONDS = 60;
    /** Waves that are over are told of once an hour, when it begins; the second minute makes up for a run that failed. */
    private static final int TELLING_MINUTES = 2;

    private final Waves waves;
    private final Invitations invitations;
    private final SendingAccount account;
    private final DueQueueing queueing;
    private final Pace pace;
    private final BreakerWatch breaker;
    private final PilotControl pilots;
    private final WaveNotices notices;

    /** @param waves may be some seconds behind: whoever delivers looks again */
    public MailDispatch(
            Waves waves,
            Invitations invitations,
            SendingAccount account,
            OutgoingQueue queue,
            Pace pace,
            BreakerWatch breaker,
            WaveProgress progress,
            WaveNotices notices) {
        this.waves = waves;
        this.invitations = invitations;
        this.account = account;
        this.queueing = new DueQueueing(invitations, queue);
        this.pace = pace;
        this.breaker = breaker;
        this.pilots = new PilotControl(progress, invitations);
        this.notices = notices;
    }

    /** One minute's work. */
    public Dispatched run() {
        Instant now = pace.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, pace.zone());
        boolean open = new SendingHours(pace.zone()).isOpen(now);
        List<Wave> all = waves.findAll().reversed();
        if (open && now.atZone(pace.zone()).getMinute() < TELLING_MINUTES) notices.closed(all, today);
        List<Wave> asking = asking(all, today);
        return asking.isEmpty() ? new Dispatched(0, 0, 0) : run(asking, open, now);
    }

    private static List<Wave> asking(List<Wave> all, LocalDate today) {
        return all.stream()
                .filter(wave -> wave.state() == WaveState.RUNNING)
                .filter(wave -> !today.isBefore(wave.opens()) && !today.isAfter(wave.closes()))
                .toList();
    }

    /** What came back is looked at by night, too. */
    private Dispatched run(List<Wave> asking, boolean open, Instant now) {
        SendingBreaker.State state = breaker.look(now);
        notices.stopped(state);
        Dispatched nothing =
                new Dispatched(asking.size(), 0, 0, state.trip().map(SendingBreaker.Trip::cause), List.of());
        if (state.isStopped() || !open) return nothing;
        SendingQuota quota = account.quota();
        int allowed = (int) Math.min(quota.within(SECONDS), pace.mailsPerMinute());
        if (allowed == 0) return nothing;
        List<Waiting> due = asking.stream().map(wave -> due(wave, allowed, now)).toList();
        due.stream().filter(one -> isOut(one, now)).map(Waiting::wave).forEach(notices::sent);
        int queued = queueing.queue(share(due, allowed, now), quota, now);
        return new Dispatched(asking.size(), allowed, queued, Optional.empty(), unheard(due, now));
    }

    private static List<WaveId> unheard(List<Waiting> asking, Instant now) {
        return asking.stream()
                .filter(one -> one.progress().pilot().isUnheard(now))
                .map(one -> one.wave().id())
                .toList();
    }

    private Waiting due(Wave wave, int allowed, Instant now) {
        Progress progress = pilots.of(wave, now);
        int room = Math.min(allowed, progress.pilot().room());
        return new Waiting(wave, progress, room, room == 0 ? List.of() : invitations.due(wave.id(), now, room));
    }

    /**
     * Whether something of the wave has gone and nothing is on the way or waits, and this is news. Of a pilot that is still not heard of,
     * too, when it was the whole wave: there is nothing left to hold back.
     */
    private boolean isOut(Waiting asking, Instant now) {
        Pilot pilot = asking.progress().pilot();
        return (asking.room() > 0 || pilot.isToBeJudged(now))
                && asking.due().isEmpty()
                && pilot.queued() > 0
                && !asking.progress().announcedSent()
                && invitations.due(asking.wave().id(), now.plus(CLAIM), 1).isEmpty();
    }

    /** What goes: from each in turn, and nothing of a wave whose pilot another run moved on meanwhile. */
    private List<Due> share(List<Waiting> asking, int allowed, Instant now) {
        List<Turn> turns = FairShare.of(asking.stream().map(Waiting::turns).toList(), allowed);
        Map<WaveId, Long> shares = turns.stream().collect(Collectors.groupingBy(Turn::wave, Collectors.counting()));
        Set<WaveId> reserved = asking.stream()
                .filter(one -> shares.containsKey(one.wave().id()))
                .filter(one ->
                        isReserved(one, shares.getOrDefault(one.wave().id(), 0L).intValue(), now))
                .map(one -> one.wave().id())
                .collect(Collectors.toSet());
        return turns.stream()
                .filter(turn -> reserved.contains(turn.wave()))
                .map(Turn::due)
                .toList();
    }

    private boolean isReserved(Waiting asking, int mails, Instant now) {
        return pilots.reserve(asking.wave(), asking.progress().pilot(), mails, now);
    }

    /** @param room how much its pilot allows */
    private record Waiting(Wave wave, Progress progress, int room, List<Due> due) {
        List<Turn> turns() {
            return due.stream().map(one -> new Turn(wave.id(), one)).toList();
        }
    }

    private record Turn(WaveId wave, Due due) {}

    /** @param mailsPerMinute the organisation's own limit, whatever the sending service would allow */
    public record Pace(int mailsPerMinute, ZoneId zone, InstantSource clock) {
        public Pace {
            if (mailsPerMinute < 0) throw new IllegalArgumentException("mails per minute are not negative");
        }
    }

    /**
     * @param waves how many are running and inside their field period
     * @param allowed how many mails might have gone
     * @param queued how many were put on the queue
     * @param stopped why nothing of any wave goes, while the breaker holds
     * @param unheard waves that wait in vain to hear what became of their pilots
     */
    public record Dispatched(
            int waves, int allowed, int queued, Optional<SendingBreaker.Cause> stopped, List<WaveId> unheard) {
        public Dispatched {
            unheard = List.copyOf(unheard);
        }

        /** With nothing in the way. */
        public Dispatched(int waves, int allowed, int queued) {
            this(waves, allowed, queued, Optional.empty(), List.of());
        }
    }
}
