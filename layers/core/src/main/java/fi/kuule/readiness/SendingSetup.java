package fi.kuule.readiness;

import fi.kuule.mail.SenderDomain;
import java.util.Optional;
import java.util.Set;

/** What the sending service says of itself; each is one question, and it takes few of them. */
public interface SendingSetup {
    /** The domain; empty when the service does not have it. */
    Look<Optional<SendingIdentity>> identity(SenderDomain domain);

    /** Which events come back of mails; empty when there is no place where that would stand. */
    Look<Optional<Set<MailEventType>>> reportedEvents();

    Look<SendingStanding> standing();

    /** Where mail that bounces is received, under a domain of one's own. */
    String bounceServer();

    /** The events that must come back. */
    enum MailEventType {
        SEND,
        DELIVERY,
        DELIVERY_DELAY,
        BOUNCE,
        COMPLAINT,
        REJECT,
        RENDERING_FAILURE
    }
}
