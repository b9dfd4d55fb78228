package fi.kuule.views;

import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import java.util.Map;
import java.util.Optional;

/** The mail of a report, in the member's language: HTML, and a text twin with the same numbers. */
public final class ReportLetter implements ReportLetters {
    @Override
    public Message compose(
            Organisation organisation,
            Service service,
            Member member,
            Report report,
            Quotes<MaskedText> comments,
            Links links) {
        ReportWording words = new ReportWording(member.language());
        ShownComments shown =
                organisation.commentsInMails() ? ShownComments.inMail(words, comments) : ShownComments.onlyOnPage();
        ServiceNames names = new ServiceNames(words.language(), Map.of(service.id(), service.name()));
        ReportView view = new ReportView(Reading.of(words, report), organisation, service, names, shown);
        Map<String, Object> parameters = Map.of(
                "view",
                view,
                "page",
                links.page().toString(),
                "method",
                links.method() + "?kieli=" + member.language().plain().tag(),
                "stop",
                links.unsubscribe() + "?kieli=" + member.language().tag());
        return new Message(
                member.address(),
                organisation.sender(),
                new HeaderText(view.organisation()),
                organisation.replyTo(),
                member.language(),
                new HeaderText(view.subject()),
                ReportTemplates.render("letter", parameters),
                ReportTemplates.render("letter_text", parameters),
                Optional.of(links.unsubscribe()));
    }
}
