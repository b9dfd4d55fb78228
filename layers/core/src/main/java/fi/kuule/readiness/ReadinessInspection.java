package fi.kuule.readiness;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.SenderDomain;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.ReportMail;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at everything that sending needs, one thing after another, and judges it. Reads only. */
public final class ReadinessInspection {
    private final Optional<SenderDomain> senderDomain;
    private final Organisations organisations;
    private final SendingSetup service;
    private final DnsRecords names;
    private final Outbox outbox;
    private final SendingBreaker breaker;
    private final ReportMail reportMail;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param senderDomain for which this deployment may send; empty when it has not been told */
    public ReadinessInspection(
            Optional<SenderDomain> senderDomain,
            Organisations organisations,
            SendingSetup service,
            DnsRecords names,
            Outbox outbox,
            SendingBreaker breaker,
            ReportMail reportMail,
            InstantSource clock,
            ZoneId zone) {
        this.senderDomain = senderDomain;
        this.organisations = organisations;
        this.service = service;
        this.names = names;
        this.outbox = outbox;
        this.breaker = breaker;
        this.reportMail = reportMail;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param links where the links of mails lead */
    public Readiness inspect(URI links) {
        Optional<Organisation> organisation = organisations.find();
        Optional<SenderDomain> domain =
                senderDomain.or(() -> organisation.map(Organisation::sender).map(SenderDomain::of));
        Look<Optional<SendingIdentity>> identity =
                domain.<Look<Optional<SendingIdentity>>>map(service::identity).orElseGet(Look.Unseen::new);
        return SendingReadiness.judge(new Observed(
                new Deployment(senderDomain, links),
                organisation,
                domain.map(SenderDomain::value),
                new Observed.Service(identity, service.reportedEvents(), service.standing()),
                published(domain, identity),
                service.bounceServer(),
                canaries(),
                breaker.state().isStopped(),
                unreached()));
    }

    /** Who has ended the reports wants none: nothing is wrong with that. */
    private List<MemberId> unreached() {
        return reportMail.stops().entrySet().stream()
                .filter(stop -> stop.getValue() != Reason.UNSUBSCRIBED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Observed.Names published(Optional<SenderDomain> domain, Look<Optional<SendingIdentity>> identity) {
        NameQuestions questions = new NameQuestions(names);
        Optional<String> mailFrom = identity.judge(
                seen -> seen.flatMap(SendingIdentity::mailFrom).map(SendingIdentity.MailFrom::domain),
                Optional.empty());
        Look<List<String>> servers = mailFrom.map(questions::mailServers).orElseGet(Look.Unseen::new);
        Look<List<String>> texts = mailFrom.map(questions::texts).orElseGet(Look.Unseen::new);
        return new Observed.Names(
                servers,
                texts,
                domain.map(SenderDomain::value).map(questions::dmarc).orElseGet(Look.Unseen::new));
    }

    private Observed.Canaries canaries() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Observed.Canaries(
                outbox.stateOf(MailId.ofCanary(today)), outbox.stateOf(MailId.ofCanary(today.minusDays(1))));
    }
}
