package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Message;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.UnsubscribeToken;
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
    private final Keys keys;
    private final ReportLetters letters;
    private final URI base;

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
        this.keys = keys;
        this.letters = letters;
        this.base = base;
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
        ReportToken page = ReportToken.of(keys.key(KeyPurpose.REPORT), report.service(), report.month(), member.id());
        AddressKey address = AddressKey.of(keys.key(KeyPurpose.ADDRESS), member.address());
        UnsubscribeToken stop = UnsubscribeToken.of(keys.key(KeyPurpose.PAGE), address, new StopScope.Reports());
        return new ReportLetters.Links(
                URI.create(base + "/f/" + page.value()),
                URI.create(base + "/m"),
                URI.create(base + "/u/" + stop.value()));
    }
}
