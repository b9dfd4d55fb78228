package fi.kuule.wave;

import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Invitations; the only place with addresses and references. */
public interface Invitations {
    /** Adds; false when it exists, whatever happened to it since: a batch worked on twice changes nothing. */
    boolean add(Invitation invitation);

    /** Strongly consistent. */
    Optional<Invitation> find(InvitationId id);

    /** Up to {@code limit} invitations of a wave whose mail is due at {@code now}, the longest due first in each shard. */
    List<Due> due(WaveId wave, Instant now, int limit);

    /**
     * Moves a due mail on to {@code next}; false when somebody else moved it. Conditional on {@code due}. A first mail that has come no
     * further is marked queued; a reminder leaves the mark of the mails before it.
     */
    boolean moveDue(Due due, Instant next);

    /**
     * The mail of this round went, or must not go: the state changes if it is one of {@link MailState#earlier()}, and the mail of the next
     * round is due at {@code reminder}, unless the state then says that {@linkplain MailState#maySendMore() no more} may be sent, the
     * address was taken off, or its reader has answered or left meanwhile. Otherwise nothing more is due. Of a round that was settled before, nothing changes.
     */
    void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder);

    /**
     * Marks what the sending service reported; never backwards, and never on a row that is gone. What says that
     * {@linkplain MailState#maySendMore() no more} may be sent ends what was due.
     */
    void recordMail(InvitationId id, MailState state);

    /**
     * Its reader left without answering: nothing more is due. The last way out counts, and an answer takes it back. False when it was
     * answered before, or is gone.
     */
    boolean leave(InvitationId id, WayOut way);

    /** Every invitation of a wave, in pages, in no order. Eventually consistent. */
    void ofWave(WaveId wave, Consumer<Summary> consumer);

    /** Takes address or reference off and ends what was due: the wave is over. Returns whether it was answered; not when it is gone. */
    boolean removeAddress(InvitationId id);

    /**
     * @param at when it was due
     * @param round which of the invitation's mails
     */
    record Due(InvitationId id, Instant at, int round) {}

    /** @param wayOut how its reader left; says nothing of whether the others answered */
    record Summary(InvitationId id, ServiceId service, String combination, MailState mail, Optional<WayOut> wayOut) {
        /** An invitation that nobody has left. */
        public Summary(InvitationId id, ServiceId service, String combination, MailState mail) {
            this(id, service, combination, mail, Optional.empty());
        }
    }
}
