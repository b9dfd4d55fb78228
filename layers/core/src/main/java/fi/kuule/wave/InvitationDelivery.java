package fi.kuule.wave;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Message;
import fi.kuule.mail.Sending;
import java.util.Optional;

/** Delivers the mail of an invitation, once; reads everything that may forbid it immediately before. */
public final class InvitationDelivery {
    private final Invitations invitations;
    private final Waves waves;
    private final InvitationClearance clearance;
    private final InvitationComposing composing;
    private final Reminders reminders;
    private final Sending sending;

    public InvitationDelivery(
            Invitations invitations,
            Waves waves,
            InvitationClearance clearance,
            InvitationComposing composing,
            Reminders reminders,
            Sending sending) {
        this.invitations = invitations;
        this.waves = waves;
        this.clearance = clearance;
        this.composing = composing;
        this.reminders = reminders;
        this.sending = sending;
    }

    public Delivery deliver(MailId mail) {
        Optional<Invitation> invitation = invitations.find(invitationOf(mail));
        if (invitation.isEmpty()) return new Delivery.Dropped(Delivery.Reason.GONE);
        return mail.round() < invitation.get().round()
                ? new Delivery.SentBefore(invitation.get().mail())
                : deliver(mail, invitation.get());
    }

    private static InvitationId invitationOf(MailId mail) {
        return mail.invitation()
                .map(InvitationId::new)
                .orElseThrow(() -> new IllegalArgumentException("not an invitation's mail: " + mail.value()));
    }

    private Delivery deliver(MailId mail, Invitation invitation) {
        Wave wave = waveOf(mail, invitation);
        Optional<Delivery.Reason> hindrance = clearance.hindrance(invitation, wave);
        if (hindrance.isPresent()) return drop(mail, invitation.id(), hindrance.get());
        EmailAddress to = invitation.address().orElseThrow();
        Message message = composing.compose(wave, invitation, to);
        return settle(mail, invitation.id(), wave, sending.send(mail, message, () -> hindranceNow(mail)));
    }

    private Wave waveOf(MailId mail, Invitation invitation) {
        return waves.find(invitation.wave())
                .orElseThrow(() -> new IllegalStateException("deliver mail " + mail.value() + ": no wave "
                        + invitation.wave().value()));
    }

    /** As it stands at this moment: writing a mail takes time in which its receiver may answer. */
    private Optional<Delivery.Reason> hindranceNow(MailId mail) {
        Optional<Invitation> invitation = invitations.find(invitationOf(mail));
        return invitation.isPresent()
                ? clearance.hindrance(invitation.get(), waveOf(mail, invitation.get()))
                : Optional.of(Delivery.Reason.GONE);
    }

    /** What an earlier attempt has sent is not withdrawn any more. */
    private Delivery drop(MailId mail, InvitationId id, Delivery.Reason reason) {
        if (reason.isLasting()) end(mail, id, sending.outcome(mail).orElse(MailState.WITHDRAWN));
        return new Delivery.Dropped(reason);
    }

    private Delivery settle(MailId mail, InvitationId id, Wave wave, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent sent -> goOn(mail, id, wave, MailState.SENT);
            case Delivery.SentBefore before -> goOn(mail, id, wave, before.state());
            case Delivery.Refused refused -> end(mail, id, MailState.REFUSED);
            case Delivery.Dropped dropped -> {
                if (dropped.reason().isLasting()) end(mail, id, MailState.WITHDRAWN);
            }
            case Delivery.Later later -> {}
        }
        return delivery;
    }

    private void goOn(MailId mail, InvitationId id, Wave wave, MailState state) {
        if (state.maySendMore()) invitations.settleMail(id, mail.round(), state, reminders.after(wave, mail.round()));
        else end(mail, id, state);
    }

    private void end(MailId mail, InvitationId id, MailState state) {
        invitations.settleMail(id, mail.round(), MailReporting.markOf(mail, state), Optional.empty());
    }
}
