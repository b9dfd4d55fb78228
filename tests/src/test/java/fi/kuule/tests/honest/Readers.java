package fi.kuule.tests.honest;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import fi.kuule.report.ReportOpening;
import fi.kuule.views.ReportLetter;
import fi.kuule.views.ReportPages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How those who read a language see reports, in the mail and as a page; without comments. */
record Readers(Organisation organisation, List<Service> services, Language language) {
    private static final ReportLetters.Links LINKS = new ReportLetters.Links(
            URI.create("https://kysely.mantyranta.example/f/abcdefghijklmnopqrstuv"),
            URI.create("https://kysely.mantyranta.example/m"),
            URI.create("https://kysely.mantyranta.example/u/" + "a".repeat(45)));

    Message mail(Report report) {
        return new ReportLetter().compose(organisation, service(report), member(report), report, Quotes.none(), LINKS);
    }

    String page(Report report) {
        return new ReportPages(language)
                .report(
                        organisation,
                        new ReportOpening.Opened(service(report), member(report), report, Quotes.none(), names()))
                .html();
    }

    private Service service(Report report) {
        return services.stream()
                .filter(service -> service.id().equals(report.service()))
                .findFirst()
                .orElseThrow();
    }

    private Map<ServiceId, LocalText> names() {
        return services.stream().collect(Collectors.toMap(Service::id, Service::name));
    }

    private Member member(Report report) {
        return new Member(
                new MemberId("lukija"),
                "Liisa Lukija",
                new EmailAddress("lukija@mantyranta.example"),
                language,
                Member.Role.MANAGER,
                Set.of(report.service()));
    }
}
