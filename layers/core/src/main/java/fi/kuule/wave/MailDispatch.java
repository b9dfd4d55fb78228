package fi.kuule.wave;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount;
import fi.kuule.wave.Invitations.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Puts due mail of running waves on the outgoing queue, as much as may go within the next minute. Pause, stop and quota are this one
 * place: a mail waits in the table until it is asked for here.
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

    public MailDispatch(Waves waves, Invitations invitations, SendingAccount account, OutgoingQueue queue, Pace pace) {
        this.waves = waves;
        this.invitations = invitations;
        this.account = account;
        this.queue = queue;
        this.pace = pace;
    }

    /** One minute's work. */
    public Dispatched run() {
        Instant now = pace.clock().instant();
        List<Wave> asking = asking(LocalDate.ofInstant(now, pace.zone()));
        if (asking.isEmpty()) return new Dispatched(0, 0, 0);
        int allowed = (int) Math.min(account.quota().within(SECONDS), pace.mailsPerMinute());
        if (allowed == 0) return new Dispatched(asking.size(), 0, 0);
        List<Due> due = FairShare.of(
                asking.stream()
                        .map(wave -> invitations.due(wave.id(), now, allowed))
                        .toList(),
                allowed);
        return new Dispatched(asking.size(), allowed, queue(due, now));
    }

    private List<Wave> asking(LocalDate today) {
        return waves.findAll().reversed().stream()
                .filter(wave -> wave.state() == WaveState.RUNNING)
                .filter(wave -> !today.isBefore(wave.opens()) && !today.isAfter(wave.closes()))
                .toList();
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
