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
                .flatMap(one -> one.dueAt().stream().map(due -> new Due(one.id(), due)))
                .filter(due -> !due.at().isAfter(at))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        Invitation invitation = all.get(due.id());
        if (invitation == null || !invitation.dueAt().equals(Optional.of(due.at()))) return false;
        all.put(due.id(), changed(invitation, MailState.QUEUED, invitation.answered(), Optional.of(next)));
        return true;
    }

    @Override
    public void settleMail(InvitationId id, MailState state) {
        all.computeIfPresent(
                id,
                (key, one) -> changed(
                        one,
                        state.earlier().contains(one.mail()) ? state : one.mail(),
                        one.answered(),
                        Optional.empty()));
        steps.at("after settle");
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        all.computeIfPresent(
                id,
                (key, one) ->
                        state.earlier().contains(one.mail()) ? changed(one, state, one.answered(), one.dueAt()) : one);
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        all.values().stream()
                .filter(one -> one.wave().equals(wave))
                .map(one -> new Summary(one.id(), one.service(), one.combination(), one.mail()))
                .forEach(consumer);
    }

    @Override
    public void removeAddress(InvitationId id) {
        Invitation one = all.get(id);
        all.put(
                id,
                new Invitation(
                        one.id(),
                        one.wave(),
                        one.service(),
                        one.touchpoint(),
                        one.language(),
                        one.combination(),
                        Optional.empty(),
                        one.mail(),
                        one.answered(),
                        Optional.empty(),
                        one.expires()));
    }

    void answer(InvitationId id) {
        all.computeIfPresent(id, (key, one) -> changed(one, one.mail(), true, one.dueAt()));
    }

    static Invitation changed(Invitation one, MailState mail, boolean answered, Optional<Instant> dueAt) {
        return new Invitation(
                one.id(),
                one.wave(),
                one.service(),
                one.touchpoint(),
                one.language(),
                one.combination(),
                one.recipient(),
                mail,
                answered,
                dueAt,
                one.expires());
    }
}
