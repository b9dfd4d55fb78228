package fi.kuule.readiness;

import fi.kuule.mail.SenderDomain;
import java.net.URI;
import java.util.Optional;

/**
 * What is known of this deployment before anybody is asked.
 *
 * @param senderDomain for which it may send; empty when it has not been told
 * @param links where the links of mails lead
 */
record Deployment(Optional<SenderDomain> senderDomain, URI links) {}
