package fi.kuule.wave;

import fi.kuule.mail.MailState;
import fi.kuule.mail.Recipient;
import java.time.Instant;
import java.util.Optional;

/** What happens to the mails of an invitation: the rules that every store of {@link Invitations} keeps in conditional writes. */
public final class InvitationMail {
    private InvitationMail() {}

    /** As {@link Invitations#moveDue}; empty when somebody else moved it. */
    public static Optional<Invitation> moved(Invitation invitation, Invitations.Due due, Instant next) {
        if (invitation.round() != due.round() || !invitation.dueAt().equals(Optional.of(due.at())))
            return Optional.empty();
        MailState mail = due.round() == 0 ? furthest(invitation, MailState.QUEUED) : invitation.mail();
        return Optional.of(with(invitation, mail, due.round(), Optional.of(next)));
    }

    /** As {@link Invitations#settleMail}. */
    public static Invitation settled(Invitation invitation, int round, MailState state, Optional<Instant> reminder) {
        if (invitation.round() != round) return invitation;
        MailState mail = furthest(invitation, state);
        boolean goesOn = reminder.isPresent() && mail.maySendMore() && isStillAsked(invitation);
        return goesOn ? with(invitation, mail, round + 1, reminder) : with(invitation, mail, round, Optional.empty());
    }

    /** As {@link Invitations#recordMail}. */
    public static Invitation recorded(Invitation invitation, MailState state) {
        return with(
                invitation,
                furthest(invitation, state),
                invitation.round(),
                state.maySendMore() ? invitation.dueAt() : Optional.empty());
    }

    /** As {@link Invitations#removeAddress}. */
    public static Invitation withoutAddress(Invitation invitation) {
        return with(
                invitation,
                Optional.empty(),
                invitation.mail(),
                invitation.round(),
                invitation.answered(),
                Optional.empty());
    }

    /** Answered, however its reader had left; nothing else is touched. */
    public static Invitation answered(Invitation invitation) {
        return with(
                invitation, invitation.recipient(), invitation.mail(), invitation.round(), true, invitation.dueAt());
    }

    private static boolean isStillAsked(Invitation invitation) {
        return invitation.address().isPresent()
                && !invitation.answered()
                && invitation.wayOut().isEmpty();
    }

    private static MailState furthest(Invitation invitation, MailState state) {
        return state.earlier().contains(invitation.mail()) ? state : invitation.mail();
    }

    private static Invitation with(Invitation invitation, MailState mail, int round, Optional<Instant> dueAt) {
        return with(invitation, invitation.recipient(), mail, round, invitation.answered(), dueAt);
    }

    private static Invitation with(
            Invitation invitation,
            Optional<Recipient> recipient,
            MailState mail,
            int round,
            boolean answered,
            Optional<Instant> dueAt) {
        return new Invitation(
                invitation.id(),
                invitation.wave(),
                invitation.service(),
                invitation.touchpoint(),
                invitation.language(),
                invitation.combination(),
                recipient,
                mail,
                round,
                answered,
                dueAt,
                invitation.expires(),
                answered ? Optional.empty() : invitation.wayOut());
    }
}
