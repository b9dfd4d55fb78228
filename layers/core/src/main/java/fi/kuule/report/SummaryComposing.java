package fi.kuule.report;

import fi.kuule.access.Keys;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;

/** Gathers what a mail of several reports says, and their links. */
public final class SummaryComposing {
    private final Organisations organisations;
    private final Services services;
    private final ReportAddresses addresses;
    private final SummaryLetters letters;

    /** @param base where the pages are, without a trailing slash */
    public SummaryComposing(
            Organisations organisations, Services services, Keys keys, SummaryLetters letters, URI base) {
        this.organisations = organisations;
        this.services = services;
        this.addresses = new ReportAddresses(keys, base);
        this.letters = letters;
    }

    Message compose(YearMonth month, List<Report> reports, Member member) {
        Organisation organisation =
                organisations.find().orElseThrow(() -> new IllegalStateException("compose a summary: no organisation"));
        List<SummaryLetters.Part> parts = reports.stream()
                .map(report -> new SummaryLetters.Part(service(report), report, addresses.page(report, member)))
                .toList();
        return letters.compose(
                organisation,
                member,
                month,
                parts,
                new SummaryLetters.Links(addresses.method(), addresses.unsubscribe(member)));
    }

    private Service service(Report report) {
        return services.find(report.service())
                .orElseThrow(() -> new IllegalStateException(
                        "compose a summary: no service " + report.service().value()));
    }
}
