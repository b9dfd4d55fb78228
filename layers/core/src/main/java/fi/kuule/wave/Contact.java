package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ServiceId;
import java.util.Optional;

/** A row of an uploaded list. */
public record Contact(EmailAddress address, ServiceId service, Optional<String> touchpoint, Strata strata) {
    /** What makes two rows the same contact. */
    record Key(EmailAddress address, ServiceId service) {}

    Key key() {
        return new Key(address, service);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
