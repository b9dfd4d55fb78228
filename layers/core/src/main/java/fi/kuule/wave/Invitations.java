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

    /** Every invitation of a wave, in pages, in no order. Eventually consistent. */
    void ofWave(WaveId wave, Consumer<Summary> consumer);

    /** Takes address or reference off and ends what was due: the wave is over. */
    void removeAddress(InvitationId id);

    /** @param at when it was due; the condition of moving it */
    record Due(InvitationId id, Instant at) {}

    record Summary(InvitationId id, ServiceId service, String combination, MailState mail) {}
}
