package fi.kuule.response;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Invitations in memory, as far as a citizen meets them; mails are somebody else's. */
final class FakeInvitations implements Invitations {
    final Map<InvitationId, Invitation> rows = new HashMap<>();
    final Set<InvitationId> answered = new HashSet<>();
    private final List<String> reads;

    FakeInvitations(List<String> reads) {
        this.reads = reads;
    }

    @Override
    public boolean add(Invitation invitation) {
        return rows.putIfAbsent(invitation.id(), invitation) == null;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        reads.add("invitation");
        return Optional.ofNullable(rows.get(id)).map(row -> withAnswered(row, answered.contains(id)));
    }

    private static Invitation withAnswered(Invitation row, boolean answered) {
        return new Invitation(
                row.id(),
                row.wave(),
                row.service(),
                row.touchpoint(),
                row.language(),
                row.combination(),
                row.recipient(),
                row.mail(),
                row.round(),
                answered,
                row.dueAt(),
                row.expires(),
                answered ? Optional.empty() : row.wayOut());
    }

    @Override
    public List<Due> due(WaveId wave, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        if (answered.contains(id) || !rows.containsKey(id)) return false;
        rows.computeIfPresent(id, (same, row) -> row.left(way));
        return true;
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeAddress(InvitationId id) {
        throw new UnsupportedOperationException();
    }
}
