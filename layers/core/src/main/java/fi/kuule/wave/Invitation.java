package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One contact in one wave. Two things happen to it: mail, and answered, or left in place of that.
 *
 * @param recipient until the wave closes
 * @param combination raw strata ({@link Contact#combination()}); its published cell is in the wave's {@link CellMap}
 * @param mail how far its mails have come, the furthest of them
 * @param round which of its mails is due, or was the last: 0 the first, then the reminders
 * @param answered that, not when, and in anonymous surveys not what
 * @param dueAt when its next mail is due; empty when none is
 * @param expires when the row may be deleted
 * @param wayOut how its reader left without answering; empty again once answered
 */
public record Invitation(
        InvitationId id,
        WaveId wave,
        ServiceId service,
        Optional<String> touchpoint,
        Language language,
        String combination,
        Optional<Recipient> recipient,
        MailState mail,
        int round,
        boolean answered,
        Optional<Instant> dueAt,
        Instant expires,
        Optional<WayOut> wayOut) {
    /** With its first mail; nobody has left it. */
    public Invitation(
            InvitationId id,
            WaveId wave,
            ServiceId service,
            Optional<String> touchpoint,
            Language language,
            String combination,
            Optional<Recipient> recipient,
            MailState mail,
            boolean answered,
            Optional<Instant> dueAt,
            Instant expires) {
        this(
                id,
                wave,
                service,
                touchpoint,
                language,
                combination,
                recipient,
                mail,
                0,
                answered,
                dueAt,
                expires,
                Optional.empty());
    }

    /** The same after its reader left: nothing is due any more. */
    public Invitation left(WayOut way) {
        return new Invitation(
                id,
                wave,
                service,
                touchpoint,
                language,
                combination,
                recipient,
                mail,
                round,
                answered,
                Optional.empty(),
                expires,
                Optional.of(way));
    }

    /** By what the person was invited: told also when the recipient is gone. */
    public Channel channel() {
        return Strata.channel(combination);
    }

    /** Where its mail goes; empty when it is a letter, and when the wave has closed. */
    public Optional<EmailAddress> address() {
        return recipient.flatMap(
                whom -> whom instanceof EmailAddress address ? Optional.of(address) : Optional.empty());
    }

    /** By what its letter finds the person; empty when it is a mail, and when the wave has closed. */
    public Optional<Reference> reference() {
        return recipient.flatMap(
                whom -> whom instanceof Reference reference ? Optional.of(reference) : Optional.empty());
    }

    @Override
    public String toString() {
        return "Invitation[" + id.value() + "]";
    }
}
