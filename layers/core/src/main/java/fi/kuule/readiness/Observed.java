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
 * @param isStopped whether too much came back, so that nothing of waves goes until somebody lets it
 * @param unreached members to whose addresses no reports go any more
 */
record Observed(
        Deployment deployment,
        Optional<Organisation> organisation,
        Optional<String> domain,
        Service service,
        Names names,
        String bounceServer,
        Canaries canaries,
        boolean isStopped,
        List<MemberId> unreached) {

    /** What the sending service says. */
    record Service(
            Look<Optional<SendingIdentity>> identity,
            Look<Optional<Set<MailEventType>>> events,
            Look<SendingStanding> standing) {}

    /**
     * What is published.
     *
     * @param mailFromServers of the MAIL FROM domain, as are the texts
     * @param dmarc what stands for the domain, be it published above it
     */
    record Names(Look<List<String>> mailFromServers, Look<List<String>> mailFromTexts, Look<Dmarc> dmarc) {}

    /** @param domain under which {@code _dmarc} has these texts: the domain itself when nothing was found */
    record Dmarc(String domain, List<String> texts) {}

    /** How far the canaries of the last two days came; empty when there was none. */
    record Canaries(Optional<MailState> today, Optional<MailState> yesterday) {}
}
