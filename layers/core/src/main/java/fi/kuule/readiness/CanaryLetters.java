package fi.kuule.readiness;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;

/** Writes canaries. */
public interface CanaryLetters {
    /** Takes every mail, reports it delivered, and counts for neither quota nor reputation. */
    EmailAddress SIMULATOR = new EmailAddress("success@simulator.amazonses.com");

    Message compose(Organisation organisation);
}
