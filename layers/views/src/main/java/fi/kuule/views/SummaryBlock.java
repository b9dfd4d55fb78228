package fi.kuule.views;

import fi.kuule.organisation.Organisation;
import fi.kuule.report.Situation;
import fi.kuule.report.SummaryLetters.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One service in a mail of several: its number with all that must stand beside it, or why there is none.
 *
 * @param page where its report is
 */
public record SummaryBlock(String service, ReportView report, Situation situation, String page) {
    static SummaryBlock of(ReportWording words, Organisation organisation, Part part) {
        ServiceNames names = new ServiceNames(
                words.language(), Map.of(part.service().id(), part.service().name()));
        Reading reading = Reading.of(words, part.report());
        return new SummaryBlock(
                names.of(part.service().id()),
                new ReportView(reading, organisation, part.service(), names, ShownComments.none()),
                Situation.of(part.report()),
                part.page().toString());
    }

    /** Why the month has no number. */
    public Optional<String> month() {
        return report.wordsOfMonth();
    }

    /** What stands under that, and who was asked in the month. */
    public List<String> linesOfMonth() {
        return Stream.concat(reason(), report.monthAsked().stream()).toList();
    }

    /** The number, of a longer time where the month has none. */
    public Optional<FigureView> figure() {
        return report.figure();
    }

    /** What is said of the number. */
    public String verdict() {
        return report.change();
    }

    /** What stands under the verdict, who was asked and who answered. */
    public List<String> lines() {
        return Stream.of(report.next().stream().limit(1), report.asked().stream(), report.yearChanged().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** What is said of a month without answers is about the picture, which is on the page. */
    private Stream<String> reason() {
        return switch (situation) {
            case NOT_ASKED, NO_ANSWERS -> Stream.empty();
            case BELOW_FLOOR, UNANIMOUS, FIRST, FELL, ROSE, USUAL ->
                report.nextOfMonth().stream().limit(1);
        };
    }
}
