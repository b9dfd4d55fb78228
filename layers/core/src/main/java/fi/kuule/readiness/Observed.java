package fi.kuule.readiness;

import fi.kuule.mail.MailState;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.readiness.SendingSetup.MailEventType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is judged, as it was found.
 *
 * @param domain for which mail is sent; empty when neither deployment nor organisation says
 * @param bounceServer where the sending service receives bounces
 * @param stopped members whose reports do not go any more
 */
record Observed(
        Deployment deployment,
        Optional<Organisation> organisation,
        Optional<String> domain,
        Service service,
        Names names,
        String bounceServer,
        Canaries canaries,
        List<MemberId> stopped) {

    /** What the sending service says. */
    record Service(
            Look<Optional<SendingIdentity>> identity,
            Look<Optional<Set<MailEventType>>> events,
            Look<SendingStanding> standing) {}

    /**
     * What is published.
     *
     * @param mailFromServers of the MAIL FROM domain, as are the texts
     * @param dmarc texts of {@code _dmarc} under the domain, or under the nearest above it that has any
     */
    record Names(Look<List<String>> mailFromServers, Look<List<String>> mailFromTexts, Look<List<String>> dmarc) {}

    /** How far the canaries of the last two days came; empty when there was none. */
    record Canaries(Optional<MailState> today, Optional<MailState> yesterday) {}
}
