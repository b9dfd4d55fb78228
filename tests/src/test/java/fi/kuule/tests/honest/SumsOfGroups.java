package fi.kuule.tests.honest;

import fi.kuule.disclosure.GroupRun;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.score.Dimension;
import fi.kuule.score.Tally;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every sum of people that is told of the kinds of one dimension of a population of a service, by the parts of which reports tell sums: an
 * attacker who has the parts has all of them.
 *
 * @param kinds all there are of the dimension
 */
record SumsOfGroups(ToldGroups told, Population population, Dimension dimension, Collection<String> kinds) {
    Stream<Sum> all() {
        return Stream.concat(
                told.rows().stream().flatMap(row -> entry(row).stream()).flatMap(this::turnouts),
                told.rows().stream().flatMap(this::runs));
    }

    private Optional<MonthGroups.Entry> entry(MonthGroups row) {
        return Optional.ofNullable(row.populations().get(population));
    }

    private Stream<Sum> turnouts(MonthGroups.Entry entry) {
        Set<String> named = entry.counts().by(dimension).keySet();
        Stream<Sum> groups = entry.counts().by(dimension).entrySet().stream()
                .map(group -> all(
                        groups(entry.months(), kind -> behind(kind, named).equals(group.getKey())),
                        group.getValue().answered()));
        return Stream.concat(
                Stream.of(all(
                        groups(entry.months(), kind -> true),
                        entry.counts().total().answered())),
                groups);
    }

    /** What is not told by name is told with all others that are not. */
    private static String behind(String kind, Set<String> named) {
        return named.contains(kind) ? kind : Dimension.UNTOLD;
    }

    private Set<Group> groups(List<YearMonth> months, Predicate<String> which) {
        return months.stream()
                .flatMap(month -> kinds.stream()
                        .filter(which)
                        .map(kind -> new Group(Archive.of(told.service().id().value(), population), month, kind)))
                .collect(Collectors.toSet());
    }

    private Sum all(Set<Group> groups, int people) {
        return SumsOf.all(dimension + " of " + groups, groups, people);
    }

    private Stream<Sum> runs(MonthGroups row) {
        return new ToldGroups(
                        told.service(),
                        row.month(),
                        told.rows().stream()
                                .filter(other -> !other.month().isAfter(row.month()))
                                .toList())
                .runs(population, dimension).stream().flatMap(this::run);
    }

    private Stream<Sum> run(GroupRun run) {
        return run.answers().entrySet().stream().flatMap(group -> {
            Tally tally = group.getValue();
            return SumsOf.classes(
                    dimension + " of a run, " + group.getKey(),
                    members(run, group.getKey()),
                    tally.detractors(),
                    tally.passives(),
                    tally.promoters());
        });
    }

    /** Whose names were told neither in their month nor in the run are with those who have none. */
    private Set<Group> members(GroupRun run, String value) {
        return told.rows().stream()
                .filter(row -> !row.month().isBefore(run.from()) && !row.month().isAfter(run.to()))
                .flatMap(row -> entry(row).stream())
                .filter(entry -> entry.months().size() == 1)
                .flatMap(entry -> groups(
                        entry.months(),
                        kind -> behind(
                                        behind(
                                                kind,
                                                entry.counts().by(dimension).keySet()),
                                        run.answers().keySet())
                                .equals(value))
                        .stream())
                .collect(Collectors.toSet());
    }
}
