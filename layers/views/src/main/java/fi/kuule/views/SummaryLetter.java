package fi.kuule.views;

import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.SummaryLetters;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail of all reports of a member, in the member's language: HTML, and a text twin with the same numbers. */
public final class SummaryLetter implements SummaryLetters {
    @Override
    public Message compose(Organisation organisation, Member member, YearMonth month, List<Part> parts, Links links) {
        SummaryView view = new SummaryView(new ReportWording(member.language()), organisation, month, parts);
        Map<String, Object> parameters = Map.of(
                "view",
                view,
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
                ReportTemplates.render("summary", parameters),
                ReportTemplates.render("summary_text", parameters),
                Optional.of(links.unsubscribe()));
    }
}
