package fi.kuule.views;

import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Report;
import fi.kuule.report.ReportLetters;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail of a report, in the member's language: HTML, and a text twin with the same numbers. */
public final class ReportLetter implements ReportLetters {
    @Override
    public Message compose(
            Organisation organisation, Service service, Member member, Report report, List<String> comments, URI page) {
        ReportView view =
                new ReportView(new ReportWording(member.language()), organisation, service, report, excerpts(comments));
        Map<String, Object> parameters = Map.of("view", view, "page", page.toString());
        return new Message(
                member.address(),
                organisation.sender(),
                view.organisation(),
                organisation.replyTo(),
                member.language(),
                view.subject(),
                ReportTemplates.render("letter", parameters),
                ReportTemplates.render("letter_text", parameters),
                Optional.empty());
    }

    /** A mail that is too long is cut by its reader's program; the page has every comment whole. */
    private static List<String> excerpts(List<String> comments) {
        return comments.stream().map(Excerpt::of).toList();
    }
}
