package fi.kuule.wave;

import fi.kuule.mail.MailState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Invitations in memory with the rules of the real ones. */
final class FakeInvitations implements Invitations {
    final Map<InvitationId, Invitation> all = new HashMap<>();
    /** How often a whole wave was read. */
    int scans = 0;

    private final Steps steps;

    FakeInvitations(Steps steps) {
        this.steps = steps;
    }

    @Override
    public boolean add(Invitation invitation) {
        return all.putIfAbsent(invitation.id(), invitation) == null;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Due> due(WaveId wave, Instant at, int limit) {
        return all.values().stream()
                .filter(one -> one.wave().equals(wave))
                .flatMap(one -> one.dueAt().stream().map(due -> new Due(one.id(), due, one.round())))
                .filter(due -> !due.at().isAfter(at))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        Optional<Invitation> moved = find(due.id()).flatMap(one -> InvitationMail.moved(one, due, next));
        moved.ifPresent(one -> all.put(one.id(), one));
        return moved.isPresent();
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        all.computeIfPresent(id, (key, one) -> InvitationMail.settled(one, round, state, reminder));
        steps.at("after settle");
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        all.computeIfPresent(id, (key, one) -> InvitationMail.recorded(one, state));
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        Invitation one = all.get(id);
        if (one == null || one.answered()) return false;
        all.put(id, one.left(way));
        return true;
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        scans++;
        all.values().stream()
                .filter(one -> one.wave().equals(wave))
                .map(one -> new Summary(one.id(), one.service(), one.combination(), one.mail()))
                .forEach(consumer);
    }

    @Override
    public boolean removeAddress(InvitationId id) {
        all.computeIfPresent(id, (key, one) -> InvitationMail.withoutAddress(one));
        return find(id).filter(Invitation::answered).isPresent();
    }

    void answer(InvitationId id) {
        all.computeIfPresent(id, (key, one) -> InvitationMail.answered(one));
    }
}
