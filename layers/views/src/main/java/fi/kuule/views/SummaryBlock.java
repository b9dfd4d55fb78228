package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.report.SummaryLetters.Part;
import java.util.List;
import java.util.stream.Stream;

/**
 * One service in a mail of several: its number with all that must stand beside it, or why there is none.
 *
 * @param page where its report is
 */
public record SummaryBlock(String service, ReportView report, String page) {
    static SummaryBlock of(ReportWording words, Organisation organisation, Part part) {
        ShownComments none = new ShownComments(List.of(), false);
        return new SummaryBlock(
                part.service().name().in(words.language()),
                new ReportView(words, organisation, part.service(), part.report(), none),
                part.page().toString());
    }

    /** What is said of the change, who was asked and who answered. */
    public List<String> lines() {
        return Stream.concat(report.next().stream().limit(1), report.asked().stream())
                .toList();
    }
}
