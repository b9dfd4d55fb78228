package fi.kuule.report;

import fi.kuule.access.Keys;
import fi.kuule.mail.Message;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.response.Responses;
import java.net.URI;

/** Gathers what a report's mail says: comments that still exist, and the link, which is stored nowhere. */
public final class ReportComposing {
    private final Organisations organisations;
    private final Services services;
    private final CommentTexts comments;
    private final ReportAddresses addresses;
    private final ReportLetters letters;

    /** @param base where the pages are, without a trailing slash */
    public ReportComposing(
            Organisations organisations,
            Services services,
            Responses responses,
            Keys keys,
            ReportLetters letters,
            URI base) {
        this.organisations = organisations;
        this.services = services;
        this.comments = new CommentTexts(responses);
        this.addresses = new ReportAddresses(keys, base);
        this.letters = letters;
    }

    Message compose(Report report, Member member) {
        Organisation organisation =
                organisations.find().orElseThrow(() -> new IllegalStateException("compose a report: no organisation"));
        Service service = services.find(report.service())
                .orElseThrow(() -> new IllegalStateException(
                        "compose a report: no service " + report.service().value()));
        Quotes<MaskedText> shown = organisation.commentsInMails() ? comments.of(report) : Quotes.none();
        return letters.compose(organisation, service, member, report, shown, links(report, member));
    }

    private ReportLetters.Links links(Report report, Member member) {
        return new ReportLetters.Links(
                addresses.page(report, member), addresses.method(), addresses.unsubscribe(member));
    }
}
