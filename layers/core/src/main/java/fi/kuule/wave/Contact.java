package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ServiceId;
import java.util.Optional;

/** A row of an uploaded list. */
public record Contact(EmailAddress address, ServiceId service, Optional<String> touchpoint, Strata strata) {
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
