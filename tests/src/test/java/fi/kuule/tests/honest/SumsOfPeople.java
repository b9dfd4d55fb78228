package fi.kuule.tests.honest;

import fi.kuule.disclosure.GroupRun;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.disclosure.TurnoutRun;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Report;
import fi.kuule.score.Dimension;
import fi.kuule.score.Score;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every count that a report tells of groups of a service's own people; the API tells the same.
 *
 * @param told as released up to the report's month: which months its numbers are of
 * @param groups those of a month that are alike, and in what: by what the list says of them, or by the cell of their answers
 */
record SumsOfPeople(Report report, ToldGroups told, Naming naming, Map<Group, Cell> groups) {
    /** Whose kind is written as a cell. */
    static Map<Group, Cell> cells(Set<Group> groups) {
        return groups.stream().collect(Collectors.toMap(group -> group, group -> Cell.parse(group.kind())));
    }

    private String where(String block) {
        return "report " + report.service().value() + " " + report.month() + ", " + block;
    }

    private Optional<PopulationPeople> own() {
        return report.people().flatMap(people -> people.own());
    }

    private Count count(String block, BiPredicate<YearMonth, Cell> which, int people) {
        return new Count(where(block), groups(which), people);
    }

    private Set<Group> groups(BiPredicate<YearMonth, Cell> which) {
        return groups.entrySet().stream()
                .filter(group -> which.test(group.getKey().month(), group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of whole months: by wave, by the day of the answer, and of a year. */
    Stream<Count> totals() {
        Stream<Count> waves = report.fieldwork().ended().stream()
                .flatMap(ended -> ended.cohort().answered().stream()
                        .mapToObj(answered -> months("waves", List.of(ended.month()), answered)));
        Stream<Count> days = report.history().months().stream()
                .flatMap(month -> month.published().score().stream()
                        .map(score -> months("month", List.of(month.month()), score.n())));
        Stream<Count> pools = report.history().pools().stream()
                .flatMap(pool ->
                        pool.published().score().stream().map(score -> months("together", pool.months(), score.n())));
        Stream<Count> year = own().stream()
                .map(own -> months(
                        "year",
                        entries(row -> row.month().isAfter(report.month().minusYears(1)))
                                .flatMap(entry -> entry.months().stream())
                                .toList(),
                        own.total().answered()));
        return Stream.of(waves, days, pools, year).flatMap(counts -> counts);
    }

    private Count months(String block, List<YearMonth> months, int people) {
        return count(block, (month, cell) -> months.contains(month), people);
    }

    private Stream<Entry> entries(Predicate<MonthGroups> which) {
        return told.rows().stream()
                .filter(which)
                .map(row -> Objects.requireNonNull(row.populations().get(Population.OWN)));
    }

    /** By what the list says, one dimension at a time. */
    Stream<Count> turnouts(Dimension dimension) {
        List<TurnoutRun> runs = told.turnouts(Population.OWN, dimension).stream()
                .filter(TurnoutRun::names)
                .toList();
        return own().stream()
                .flatMap(own -> own.by(dimension).stream().map(group -> {
                    Set<String> names = own.by(dimension).stream()
                            .map(named -> named.value())
                            .collect(Collectors.toSet());
                    return count(
                            "who took part by " + dimension + ", " + group.value(),
                            (month, cell) -> runs.stream()
                                    .filter(run -> months(run).contains(month))
                                    .map(run -> behind(
                                            behind(
                                                    naming.listed(month, dimension, cell),
                                                    run.groups().keySet()),
                                            names))
                                    .anyMatch(group.value()::equals),
                            group.turnout().answered());
                }));
    }

    private Set<YearMonth> months(TurnoutRun run) {
        Set<YearMonth> inRun = entries(row -> row.month().equals(run.to()))
                .flatMap(entry -> entry.turnouts().getOrDefault(run.dimension(), List.of()).stream())
                .collect(Collectors.toSet());
        return entries(row -> inRun.contains(row.month()))
                .flatMap(entry -> entry.months().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many gave the answers of which something is told, by cell, one dimension at a time. */
    Stream<Count> answered(Dimension dimension) {
        return answers(dimension)
                .map(answers -> new Count(
                        answers.where,
                        answers.groups,
                        answers.classes.score().map(Score::n).orElseThrow()));
    }

    /** What they answered. */
    Stream<Sum> classes(Dimension dimension) {
        return answers(dimension).flatMap(answers -> SumsOf.published(answers.where, answers.groups, answers.classes));
    }

    private record Answers(String where, Set<Group> groups, Published.Classes classes) {}

    private Stream<Answers> answers(Dimension dimension) {
        List<GroupRun> runs = told.runs(Population.OWN, dimension);
        return own().stream().flatMap(own -> own.answersBy(dimension).stream()).flatMap(answers -> {
            Set<String> names =
                    answers.groups().stream().map(GroupAnswers.Group::value).collect(Collectors.toSet());
            return answers.groups().stream()
                    .map(group -> new Answers(
                            where("what was answered by " + dimension + ", " + group.value()),
                            groups((month, cell) -> runs.stream()
                                    .flatMap(run -> name(run, month, cell))
                                    .map(name -> behind(name, names))
                                    .anyMatch(group.value()::equals)),
                            group.classes()));
        });
    }

    /** Under what a run tells of somebody; of nobody else. */
    private Stream<String> name(GroupRun run, YearMonth month, Cell cell) {
        if (month.isBefore(run.from()) || month.isAfter(run.to())) return Stream.empty();
        return entries(row -> row.month().equals(month))
                .filter(entry -> entry.months().size() == 1)
                .map(entry -> behind(
                        naming.celled(month, run.dimension(), cell),
                        entry.counts().by(run.dimension()).keySet()))
                .map(name -> behind(name, run.answers().keySet()));
    }

    private static String behind(String kind, Set<String> named) {
        return named.contains(kind) ? kind : Dimension.UNTOLD;
    }
}
