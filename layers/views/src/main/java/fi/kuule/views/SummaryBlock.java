package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.report.SummaryLetters.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One service in a mail of several: its number with all that must stand beside it, or why there is none.
 *
 * @param page where its report is
 */
public record SummaryBlock(String service, ReportView report, String page) {
    static SummaryBlock of(ReportWording words, Organisation organisation, Part part) {
        ServiceNames names = new ServiceNames(
                words.language(), Map.of(part.service().id(), part.service().name()));
        Reading reading = Reading.of(words, part.report());
        return new SummaryBlock(
                names.of(part.service().id()),
                new ReportView(reading, organisation, part.service(), names, ShownComments.none()),
                part.page().toString());
    }

    /** What is said of the month where it tells no number, and of the number where there is one. */
    public List<Said> said() {
        List<Said> said = new ArrayList<>();
        report.wordsOfMonth()
                .ifPresent(words -> said.add(new Said(words, lines(report.nextOfMonth(), report.monthAsked()))));
        report.figure().ifPresent(figure -> said.add(new Said(report.change(), lines(report.next(), report.asked()))));
        return said;
    }

    /** The first line of the verdict, who was asked and who answered. */
    private static List<String> lines(List<String> next, List<String> asked) {
        return Stream.concat(next.stream().limit(1), asked.stream()).toList();
    }

    /** A verdict and what stands under it. */
    public record Said(String verdict, List<String> lines) {}
}
