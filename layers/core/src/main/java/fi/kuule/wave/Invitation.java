package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One contact in one wave. Two things happen to it: mail, and answered.
 *
 * @param address until the wave closes
 * @param combination raw strata ({@link Strata#combination()}); its published cell is in the wave's {@link CellMap}
 * @param answered that, not when, and in anonymous surveys not what
 * @param dueAt when its next mail is due; empty when none is
 * @param expires when the row may be deleted
 */
public record Invitation(
        InvitationId id,
        WaveId wave,
        ServiceId service,
        Optional<String> touchpoint,
        Language language,
        String combination,
        Optional<EmailAddress> address,
        MailState mail,
        boolean answered,
        Optional<Instant> dueAt,
        Instant expires) {
    @Override
    public String toString() {
        return "Invitation[" + id.value() + "]";
    }
}
