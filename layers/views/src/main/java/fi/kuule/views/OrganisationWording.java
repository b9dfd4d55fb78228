package fi.kuule.views;

import fi.kuule.report.OrganisationTotal;
import fi.kuule.report.YearChanges;
import fi.kuule.score.ShownInterval;
import java.util.ArrayList;
import java.util.List;

/** What is said of the organisation as a whole: which services changed in a year, and two totals that answer two questions. */
final class OrganisationWording {
    private final Reading reading;
    private final ReportWording words;
    private final ServiceNames names;

    OrganisationWording(Reading reading, ServiceNames names) {
        this.reading = reading;
        this.words = reading.words();
        this.names = names;
    }

    /** Nothing where no service has two years to compare. */
    List<String> year() {
        YearChanges changes = YearChanges.of(reading.report().services());
        if (changes.changes().isEmpty()) return List.of();
        List<String> lines = new ArrayList<>();
        changes.standing().forEach(change -> lines.add(changed(change)));
        int others = changes.changes().size() - changes.standing().size();
        if (others > 0) lines.add(words.plural("year.others", others, "count", "" + others));
        return lines;
    }

    private String changed(YearChanges.YearChange change) {
        String key = change.difference().points() > 0 ? "year.rose" : "year.fell";
        return words.get(
                key,
                Slots.of("service", names.of(change.service()))
                        .and("from", words.fact(change.difference().from(), change.askedBefore()))
                        .and("to", words.fact(change.difference().to(), change.asked())));
    }

    List<String> total() {
        return OrganisationTotal.of(reading.report().services())
                .map(this::total)
                .orElse(List.of());
    }

    private List<String> total(OrganisationTotal total) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get(
                "total.answers",
                Slots.of("services", total.services()).and("fact", words.fact(total.byAnswers(), total.asked()))));
        lines.add(byServices(total));
        if (total.untold() > 0) lines.add(words.plural("total.untold", total.untold(), "count", "" + total.untold()));
        return lines;
    }

    private String byServices(OrganisationTotal total) {
        ShownInterval interval = total.byServices().shown();
        Slots slots = Slots.of("number", Figures.signed(total.byServices().rounded()))
                .and("lower", Figures.signed(interval.lower()))
                .and("upper", Figures.signed(interval.upper()))
                .and("n", words.figures().count(total.byAnswers().n()));
        if (total.asked().isEmpty()) return words.get("total.services", slots);
        return words.get(
                "total.servicesAsked",
                slots.and("asked", words.figures().count(total.asked().getAsInt())));
    }
}
