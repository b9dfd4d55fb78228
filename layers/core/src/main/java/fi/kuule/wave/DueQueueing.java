package fi.kuule.wave;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.wave.Invitations.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Moves due mails on by the claim time, and puts them on the outgoing queue. */
final class DueQueueing {
    private static final int BATCH = 10;
    private final Invitations invitations;
    private final OutgoingQueue queue;

    DueQueueing(Invitations invitations, OutgoingQueue queue) {
        this.invitations = invitations;
        this.queue = queue;
    }

    /** Ten at a time: who dies between the two delays ten mails by the claim time. Returns how many were queued. */
    int queue(List<Due> due, SendingQuota quota, Instant now) {
        int queued = 0;
        for (int from = 0; from < due.size(); from += BATCH) {
            List<Due> batch = due.subList(from, Math.min(from + BATCH, due.size()));
            queued += queueBatch(batch, quota, queued, now.plus(MailDispatch.CLAIM));
        }
        return queued;
    }

    /** @param before how many mails of this minute are on the queue already */
    private int queueBatch(List<Due> due, SendingQuota quota, int before, Instant next) {
        List<Outgoing> mails = due.stream()
                .filter(one -> invitations.moveDue(one, next))
                .map(DueQueueing::mailOf)
                .toList();
        if (!mails.isEmpty()) queue.send(mails, delays(quota, before, mails.size()));
        return mails.size();
    }

    private static List<Duration> delays(SendingQuota quota, int before, int mails) {
        return IntStream.range(before, before + mails).mapToObj(quota::delayOf).toList();
    }

    private static Outgoing mailOf(Due due) {
        return new Outgoing.InvitationMail(MailId.ofInvitation(due.id().value(), due.round()));
    }
}
