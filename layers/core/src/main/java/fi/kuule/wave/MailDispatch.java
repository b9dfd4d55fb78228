package fi.kuule.wave;

import fi.kuule.mail.BreakerWatch;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts due mail of running waves on the outgoing queue, as much as may go within the next minute. Pause, stop, quota, sending
 * hours, pilot and breaker are this one place: a mail waits in the table until it is asked for here.
 */
public final class MailDispatch {
    /** What is lost on its way to delivery is due again after this. */
    public static final Duration CLAIM = Duration.ofMinutes(15);

    private static final int SECONDS = 60;
    private static final int BATCH = 10;

    private final Waves waves;
    private final Invitations invitations;
    private final SendingAccount account;
    private final OutgoingQueue queue;
    private final Pace pace;
    private final BreakerWatch breaker;
    private final PilotControl pilots;
    private final WaveNotices notices;

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
        this.queue = queue;
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
        if (open) notices.closed(all, today);
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
        if (state.isStopped() || !open) return new Dispatched(asking.size(), 0, 0);
        int allowed = (int) Math.min(account.quota().within(SECONDS), pace.mailsPerMinute());
        if (allowed == 0) return new Dispatched(asking.size(), 0, 0);
        List<Waiting> due = asking.stream().map(wave -> due(wave, allowed, now)).toList();
        due.stream().filter(one -> isOut(one, now)).map(Waiting::wave).forEach(notices::sent);
        return new Dispatched(asking.size(), allowed, queue(share(due, allowed, now), now));
    }

    private Waiting due(Wave wave, int allowed, Instant now) {
        Progress progress = pilots.of(wave.id(), now);
        int room = Math.min(allowed, progress.pilot().room());
        return new Waiting(wave, progress, room, room == 0 ? List.of() : invitations.due(wave.id(), now, room));
    }

    /** Whether something of the wave has gone and nothing is on the way or waits, and this is news. */
    private boolean isOut(Waiting asking, Instant now) {
        return asking.room() > 0
                && asking.due().isEmpty()
                && asking.progress().pilot().queued() > 0
                && !asking.progress().announcedSent()
                && invitations.due(asking.wave().id(), now.plus(CLAIM), 1).isEmpty();
    }

    /** What goes: from each in turn, and nothing of a wave whose pilot another run moved on meanwhile. */
    private List<Due> share(List<Waiting> asking, int allowed, Instant now) {
        List<Turn> turns = FairShare.of(asking.stream().map(Waiting::turns).toList(), allowed);
        Map<WaveId, Long> shares = turns.stream().collect(Collectors.groupingBy(Turn::wave, Collectors.counting()));
        Set<WaveId> reserved = asking.stream()
                .filter(one -> shares.containsKey(one.wave().id()))
                .filter(one -> isReserved(one, shares.getOrDefault(one.wave().id(), 0L).intValue(), now))
                .map(one -> one.wave().id())
                .collect(Collectors.toSet());
        return turns.stream()
                .filter(turn -> reserved.contains(turn.wave()))
                .map(Turn::due)
                .toList();
    }

    private boolean isReserved(Waiting asking, int mails, Instant now) {
        return pilots.reserve(asking.wave().id(), asking.progress().pilot(), mails, now);
    }

    /** Moves on and queues ten at a time: who dies between the two delays ten mails by the claim time. */
    private int queue(List<Due> due, Instant now) {
        int queued = 0;
        for (int from = 0; from < due.size(); from += BATCH)
            queued += queueBatch(due.subList(from, Math.min(from + BATCH, due.size())), now.plus(CLAIM));
        return queued;
    }

    private int queueBatch(List<Due> due, Instant next) {
        List<Outgoing> mails = due.stream()
                .filter(one -> invitations.moveDue(one, next))
                .map(MailDispatch::mailOf)
                .toList();
        if (!mails.isEmpty()) queue.send(mails);
        return mails.size();
    }

    private static Outgoing mailOf(Due due) {
        return new Outgoing.InvitationMail(MailId.ofInvitation(due.id().value(), due.round()));
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
     */
    public record Dispatched(int waves, int allowed, int queued) {}
}
