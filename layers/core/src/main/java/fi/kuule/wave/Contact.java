package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import java.util.Optional;

/** A row of an uploaded list. */
public record Contact(Recipient recipient, ServiceId service, Optional<String> touchpoint, Strata strata) {
    /** What makes two rows the same contact. */
    record Key(Recipient recipient, ServiceId service) {}

    Key key() {
        return new Key(recipient, service);
    }

    /** Where mail goes; empty for letters. */
    public Optional<EmailAddress> address() {
        return recipient instanceof EmailAddress address ? Optional.of(address) : Optional.empty();
    }

    /** By what the letter finds the person; empty for mails. */
    public Optional<Reference> reference() {
        return recipient instanceof Reference reference ? Optional.of(reference) : Optional.empty();
    }

    /** By what the contact is invited. */
    public Channel channel() {
        return Channel.of(recipient);
    }

    /** In what the contact is counted, as it is stored: a {@link Cell} with nothing left out. */
    public String combination() {
        String how = switch (channel()) {
            case EMAIL -> "";
            case LETTER -> Channel.LETTER.id();
        };
        return new Cell(
                        strata.ageGroup(),
                        strata.area(),
                        strata.language().tag(),
                        how,
                        touchpoint.orElse(""),
                        strata.population())
                .text();
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
