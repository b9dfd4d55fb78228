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

    /** Moves a due mail on to {@code next} and marks it queued; false when somebody else moved it. Conditional on {@code due.at()}. */
    boolean moveDue(Due due, Instant next);

    /** The mail went, or must not go: nothing more is due, and the state changes if it is one of {@link MailState#earlier()}. */
    void settleMail(InvitationId id, MailState state);

    /** Marks what the sending service reported; never backwards, and never on a row that is gone. */
    void recordMail(InvitationId id, MailState state);

    /**
     * Its reader left without answering: nothing more is due. The last way out counts, and an answer takes it back. False when it was
     * answered before, or is gone.
     */
    boolean leave(InvitationId id, WayOut way);

    /** Every invitation of a wave, in pages, in no order. Eventually consistent. */
    void ofWave(WaveId wave, Consumer<Summary> consumer);

    /** Takes address or reference off and ends what was due: the wave is over. */
    void removeAddress(InvitationId id);

    /** @param at when it was due; the condition of moving it */
    record Due(InvitationId id, Instant at) {}

    /** @param wayOut how its reader left; says nothing of whether the others answered */
    record Summary(InvitationId id, ServiceId service, String combination, MailState mail, Optional<WayOut> wayOut) {
        /** An invitation that nobody has left. */
        public Summary(InvitationId id, ServiceId service, String combination, MailState mail) {
            this(id, service, combination, mail, Optional.empty());
        }
    }
}
