package fi.kuule.tests.honest;

import fi.kuule.local.demo.TownTruth;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Cell;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who took part in the waves of a service, by month and all that the lists say of people, and what all reports told of it.
 *
 * @param told how many answered, of groups that these groups make up
 */
record TakingPart(String service, Map<Group, Integer> asked, Map<Group, Integer> answered, Set<Count> told) {
    static TakingPart of(String service, TwoYears years, Collection<TownTruth.Asked> town) {
        Map<Group, Integer> asked = new HashMap<>();
        Map<Group, Integer> answered = new HashMap<>();
        town.stream().filter(person -> person.service().equals(service)).forEach(person -> {
            Group group = new Group(service, person.month(), person.combination());
            asked.merge(group, 1, Integer::sum);
            answered.merge(group, person.answered() ? 1 : 0, Integer::sum);
        });
        Lists lists = new Lists(service, years);
        Map<Group, Cell> cells = SumsOfPeople.cells(asked.keySet());
        Set<Count> told = new LinkedHashSet<>();
        TwoYears.months()
                .map(month ->
                        new SumsOfPeople(years.report(service, month), years.groups(service, month), lists, cells))
                .flatMap(TakingPart::counts)
                .forEach(told::add);
        return new TakingPart(service, asked, answered, told);
    }

    private static Stream<Count> counts(SumsOfPeople sums) {
        return Stream.concat(
                sums.totals(),
                Arrays.stream(Dimension.values())
                        .flatMap(dimension -> Stream.concat(sums.turnouts(dimension), sums.answered(dimension))));
    }

    Map<Group, Integer> silent() {
        Map<Group, Integer> silent = new HashMap<>(asked);
        answered.forEach((group, people) -> silent.merge(group, -people, Integer::sum));
        return silent;
    }

    static int people(Map<Group, Integer> of, Collection<Group> groups) {
        return groups.stream().mapToInt(group -> of.getOrDefault(group, 0)).sum();
    }
}
