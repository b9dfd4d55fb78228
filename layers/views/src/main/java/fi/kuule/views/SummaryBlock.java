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

    /** The number; none for a month that tells none, of which the report itself may have a longer time's. */
    public Optional<FigureView> figure() {
        return report.wordsOfMonth().isPresent() ? Optional.empty() : report.figure();
    }

    /** What is said of the number, or why there is none. */
    public String verdict() {
        return report.wordsOfMonth().orElseGet(report::change);
    }

    /** What stands under the verdict, who was asked and who answered. */
    public List<String> lines() {
        return report.wordsOfMonth().isPresent()
                ? Stream.concat(reason(), report.monthAsked().stream()).toList()
                : Stream.concat(report.next().stream().limit(1), report.asked().stream())
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
