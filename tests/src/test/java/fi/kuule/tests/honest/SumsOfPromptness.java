package fi.kuule.tests.honest;

import fi.kuule.disclosure.GroupRun;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Report;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report tells of those of a service's own people who answered early and of those who answered late.
 *
 * @param told as released up to the report's month
 */
record SumsOfPromptness(Report report, ToldGroups told, Lists lists) {
    static final String EARLY = "early";
    static final String LATE = "late";

    Stream<Sum> all() {
        String where = "report " + report.service().value() + " " + report.month() + ", early and late";
        return report.people().stream()
                .flatMap(people -> people.own().stream())
                .map(PopulationPeople::promptness)
                .flatMap(promptness -> promptness.stream())
                .flatMap(told -> Stream.concat(
                        SumsOf.published(where, groups(EARLY), told.early()),
                        SumsOf.published(where, groups(LATE), told.late())));
    }

    private Set<Group> groups(String kind) {
        return told.runs(Population.OWN, Dimension.AGE).stream()
                .flatMap(run -> months(run).stream())
                .filter(lists::tellsPromptness)
                .map(month -> new Group(report.service().value(), month, kind))
                .collect(Collectors.toSet());
    }

    private List<YearMonth> months(GroupRun run) {
        return told.rows().stream()
                .filter(row -> !row.month().isBefore(run.from()) && !row.month().isAfter(run.to()))
                .map(row -> Objects.requireNonNull(row.populations().get(Population.OWN)))
                .filter(entry -> entry.months().size() == 1)
                .flatMap(entry -> entry.months().stream())
                .toList();
    }
}
