package fi.kuule.report;

import fi.kuule.disclosure.TurnoutRun;
import fi.kuule.score.Dimension;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.TookPart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who took part by the groups of one dimension, over runs one after the other. */
record ToldTurnouts(Dimension dimension, List<TurnoutRun> runs) {
    /** Groups that no run hides, since too few of them answered in it: they would look better than they are without it. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(run.groups().keySet()));
        runs.forEach(run -> names.removeAll(run.hidden()));
        names.remove(Dimension.UNTOLD);
        return names;
    }

    Stream<GroupTurnout> groups() {
        Set<String> named = names();
        Map<String, TookPart> groups = new TreeMap<>();
        runs.forEach(run -> run.groups()
                .forEach((value, took) ->
                        groups.merge(named.contains(value) ? value : Dimension.UNTOLD, took, TookPart::plus)));
        return groups.entrySet().stream()
                .map(group -> new GroupTurnout(
                        dimension,
                        group.getKey(),
                        new Turnout(group.getValue().asked(), group.getValue().answered())));
    }

    /** Of which months they are; none where nothing is told. */
    Stream<PopulationPeople.Months> months() {
        return runs.isEmpty()
                ? Stream.empty()
                : Stream.of(new PopulationPeople.Months(
                        dimension, runs.getFirst().from(), runs.getLast().to()));
    }

    /** Groups of these waves that have no name. */
    Stream<PopulationPeople.Hidden> hidden(List<StratumDispositions> year) {
        Set<String> named = names();
        return year.stream()
                .flatMap(counts -> counts.tookPart(dimension).keySet().stream())
                .filter(value -> !value.equals(Dimension.UNTOLD) && !named.contains(value))
                .distinct()
                .sorted()
                .map(value -> new PopulationPeople.Hidden(dimension, value));
    }
}
