package fi.kuule.readiness;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Sending;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import java.util.Optional;

/** Delivers a canary, once, as any other mail. */
public final class CanaryDelivery {
    private final Organisations organisations;
    private final CanaryLetters letters;
    private final Sending sending;

    public CanaryDelivery(Organisations organisations, CanaryLetters letters, Sending sending) {
        this.organisations = organisations;
        this.letters = letters;
        this.sending = sending;
    }

    public Delivery deliver(MailId id) {
        Optional<Organisation> organisation = organisations.find();
        return organisation.isEmpty()
                ? new Delivery.Dropped(Delivery.Reason.GONE)
                : sending.send(id, letters.compose(organisation.get()));
    }
}
