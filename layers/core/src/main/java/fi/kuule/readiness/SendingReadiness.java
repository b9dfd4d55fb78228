package fi.kuule.readiness;

import fi.kuule.mail.SenderDomain;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges what was found: one check per subject, in their order. Pure: the same findings are judged the same. */
final class SendingReadiness {
    private SendingReadiness() {}

    static Readiness judge(Observed found) {
        DomainJudgement domain = new DomainJudgement(found);
        ServiceJudgement service = new ServiceJudgement(found.service());
        List<Check> checks = Stream.of(
                        organisation(found.organisation()),
                        sender(found.deployment().senderDomain(), found.organisation()),
                        domain.identity(),
                        domain.dkim(),
                        domain.mailFrom(),
                        domain.spf(),
                        domain.dmarc(),
                        service.events(),
                        CanaryJudgement.of(found.canaries()),
                        service.sandbox(),
                        service.quota(),
                        service.reputation(),
                        Check.of(found.isStopped() ? Finding.SENDING_STOPPED : Finding.SENDING_GOES),
                        links(Optional.ofNullable(found.deployment().links().getHost())),
                        reportMail(found.unreached()))
                .toList();
        return new Readiness(
                checks, found.service().standing().judge(standing -> Optional.of(standing.quota()), Optional.empty()));
    }

    private static Check organisation(Optional<Organisation> organisation) {
        return Check.of(organisation.isPresent() ? Finding.ORGANISATION_PUT : Finding.ORGANISATION_MISSING);
    }

    /** Without an organisation, no sender is wrong yet. */
    private static Check sender(Optional<SenderDomain> domain, Optional<Organisation> organisation) {
        if (domain.isEmpty()) return Check.of(Finding.SENDER_DOMAIN_MISSING);
        boolean fits =
                organisation.map(Organisation::sender).map(domain.get()::covers).orElse(true);
        return Check.of(
                fits ? Finding.SENDER_FITS : Finding.SENDER_OUTSIDE,
                "domain",
                domain.get().value());
    }

    /** The address that AWS gives is nobody's name; neither is one's own machine's. */
    private static Check links(Optional<String> host) {
        String name = host.orElse("").toLowerCase(Locale.ROOT);
        boolean own = name.contains(".") && !name.contains(".amazonaws.com") && !name.matches("[0-9.]+");
        return Check.of(own ? Finding.LINK_DOMAIN_OWN : Finding.LINK_DOMAIN_MISSING, "host", name);
    }

    private static Check reportMail(List<MemberId> unreached) {
        if (unreached.isEmpty()) return Check.of(Finding.REPORT_MAIL_GOES);
        return Check.of(
                Finding.REPORT_MAIL_STOPPED,
                "members",
                unreached.stream().map(MemberId::value).collect(Collectors.joining(", ")));
    }
}
