package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.report.Report;
import fi.kuule.report.Situation;
import fi.kuule.report.SummaryLetters.Part;
import java.util.List;
import java.util.stream.Stream;

/**
 * One service in a mail of several: its number with all that must stand beside it, or why there is none.
 *
 * @param lines what is said of the change or of its absence, who was asked and who answered
 * @param page where its report is
 */
public record SummaryBlock(String service, ReportView report, List<String> lines, String page) {
    static SummaryBlock of(ReportWording words, Organisation organisation, Part part) {
        ReportView view =
                new ReportView(words, organisation, part.service(), part.report(), new ShownComments(List.of(), false));
        return new SummaryBlock(
                part.service().name().in(words.language()),
                view,
                Stream.concat(reason(part.report(), view), view.asked().stream())
                        .toList(),
                part.page().toString());
    }

    /** What is said of a month without answers is about the picture, which is on the page. */
    private static Stream<String> reason(Report report, ReportView view) {
        return switch (Situation.of(report)) {
            case NOT_ASKED, NO_ANSWERS -> Stream.empty();
            case BELOW_FLOOR, UNANIMOUS, FIRST, FELL, ROSE, USUAL ->
                view.next().stream().limit(1);
        };
    }
}
