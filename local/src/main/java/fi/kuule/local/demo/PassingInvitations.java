package fi.kuule.local.demo;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.InvitationMail;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Invitations of a wave so old that their rows have expired by now: kept in memory while the wave is lived. */
final class PassingInvitations implements Invitations {
    private final Map<InvitationId, Invitation> kept = new ConcurrentHashMap<>();

    @Override
    public boolean add(Invitation invitation) {
        return kept.putIfAbsent(invitation.id(), invitation) == null;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Due> due(WaveId wave, Instant now, int limit) {
        return of(wave).flatMap(invitation ->
                        invitation.dueAt().map(at -> new Due(invitation.id(), at, invitation.round())).stream())
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        return change(
                due.id(),
                invitation -> InvitationMail.moved(invitation, due, next).orElse(invitation));
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        change(id, invitation -> InvitationMail.settled(invitation, round, state, reminder));
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        change(id, invitation -> InvitationMail.recorded(invitation, state));
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        return change(id, invitation -> invitation.answered() ? invitation : invitation.left(way));
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        of(wave).map(invitation -> new Summary(
                        invitation.id(),
                        invitation.service(),
                        invitation.combination(),
                        invitation.mail(),
                        invitation.wayOut()))
                .forEach(consumer);
    }

    @Override
    public boolean removeAddress(InvitationId id) {
        change(id, InvitationMail::withoutAddress);
        return find(id).filter(Invitation::answered).isPresent();
    }

    /** False when it was answered before, or is gone. */
    boolean answer(InvitationId id) {
        return change(id, InvitationMail::answered);
    }

    private Stream<Invitation> of(WaveId wave) {
        return kept.values().stream().filter(invitation -> invitation.wave().equals(wave));
    }

    /** Whether it was there and is another now. */
    private boolean change(InvitationId id, UnaryOperator<Invitation> change) {
        AtomicBoolean changed = new AtomicBoolean();
        kept.computeIfPresent(id, (same, before) -> {
            Invitation after = change.apply(before);
            changed.set(!after.equals(before));
            return after;
        });
        return changed.get();
    }
}
