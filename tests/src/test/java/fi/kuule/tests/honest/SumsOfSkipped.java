package fi.kuule.tests.honest;

import fi.kuule.disclosure.ToldGroups;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Report;
import fi.kuule.report.Skipped;
import fi.kuule.score.Unasked;
import fi.kuule.wave.Population;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report tells of those who were on the lists of twelve months and were not asked.
 *
 * @param told as released up to the report's month
 */
record SumsOfSkipped(Report report, ToldGroups told) {
    static final String QUIET = "asked too recently";
    static final String STOPPED = "stopped";

    Stream<Count> all() {
        return report.people().stream()
                .flatMap(people -> people.own().stream())
                .map(PopulationPeople::skipped)
                .flatMap(this::counts);
    }

    private Stream<Count> counts(Skipped skipped) {
        String where = "report " + report.service().value() + " " + report.month() + ", on the list and not asked";
        return Stream.of(
                new Count(where, months(QUIET, Unasked::quietPeriod), skipped.quietPeriod()),
                new Count(where, months(STOPPED, Unasked::stopped), skipped.stopped()));
    }

    /** Those in which it was not too few to be counted in. */
    private Set<Group> months(String why, ToIntFunction<Unasked> people) {
        return told.rows().stream()
                .filter(row -> row.month().isAfter(report.month().minusYears(1)))
                .map(row -> Objects.requireNonNull(row.populations().get(Population.OWN)))
                .filter(entry -> people.applyAsInt(entry.counts().unasked()) > 0)
                .flatMap(entry -> entry.months().stream())
                .map(month -> new Group(report.service().value(), month, why))
                .collect(Collectors.toSet());
    }
}
