package fi.kuule.wave;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import java.util.Optional;

/** Delivers the mail of an invitation, once; reads everything that may forbid it immediately before. */
public final class InvitationDelivery {
    private final Invitations invitations;
    private final Waves waves;
    private final InvitationClearance clearance;
    private final InvitationComposing composing;
    private final Sending sending;

    public InvitationDelivery(
            Invitations invitations,
            Waves waves,
            InvitationClearance clearance,
            InvitationComposing composing,
            Sending sending) {
        this.invitations = invitations;
        this.waves = waves;
        this.clearance = clearance;
        this.composing = composing;
        this.sending = sending;
    }

    public Delivery deliver(MailId mail) {
        Optional<Invitation> invitation = invitations.find(invitationOf(mail));
        return invitation.isPresent() ? deliver(mail, invitation.get()) : new Delivery.Dropped(Delivery.Reason.GONE);
    }

    private static InvitationId invitationOf(MailId mail) {
        return mail.invitation()
                .map(InvitationId::new)
                .orElseThrow(() -> new IllegalArgumentException("not an invitation's mail: " + mail.value()));
    }

    private Delivery deliver(MailId mail, Invitation invitation) {
        Wave wave = waves.find(invitation.wave())
                .orElseThrow(() -> new IllegalStateException("deliver mail " + mail.value() + ": no wave "
                        + invitation.wave().value()));
        Optional<Delivery.Reason> hindrance = clearance.hindrance(invitation, wave);
        if (hindrance.isPresent()) return drop(mail, invitation.id(), hindrance.get());
        EmailAddress to = invitation.address().orElseThrow();
        return settle(invitation.id(), sending.send(mail, composing.compose(wave, invitation, to)));
    }

    /** What an earlier attempt has sent is not withdrawn any more. */
    private Delivery drop(MailId mail, InvitationId id, Delivery.Reason reason) {
        if (reason.isLasting()) invitations.settleMail(id, sending.outcome(mail).orElse(MailState.WITHDRAWN));
        return new Delivery.Dropped(reason);
    }

    private Delivery settle(InvitationId id, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent sent -> invitations.settleMail(id, MailState.SENT);
            case Delivery.SentBefore before -> invitations.settleMail(id, before.state());
            case Delivery.Refused refused -> invitations.settleMail(id, MailState.REFUSED);
            case Delivery.Dropped dropped -> {}
            case Delivery.Later later -> {}
        }
        return delivery;
    }
}
