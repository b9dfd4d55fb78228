package fi.kuule.report;

import fi.kuule.disclosure.GroupRun;
import fi.kuule.disclosure.Published;
import fi.kuule.score.Dimension;
import fi.kuule.score.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What groups of one dimension answered, over runs one after the other. */
record ToldAnswers(List<GroupRun> runs) {
    /** None where nothing is told. */
    Stream<GroupAnswers> groups() {
        if (runs.isEmpty()) return Stream.empty();
        Set<String> named = named(runs.stream().map(run -> run.answers().keySet()));
        Map<String, Tally> answers = new TreeMap<>();
        Map<String, Integer> asked = new TreeMap<>();
        runs.forEach(run -> {
            run.answers().forEach((value, tally) -> answers.merge(told(named, value), tally, Tally::plus));
            run.asked().forEach((value, people) -> asked.merge(told(named, value), people, Integer::sum));
        });
        return Stream.of(new GroupAnswers(
                runs.getFirst().dimension(),
                runs.getFirst().from(),
                runs.getLast().to(),
                answers.entrySet().stream()
                        .map(group -> new GroupAnswers.Group(
                                group.getKey(), asked.getOrDefault(group.getKey(), 0), classes(group.getValue())))
                        .toList()));
    }

    private static String told(Set<String> named, String value) {
        return named.contains(value) ? value : Dimension.UNTOLD;
    }

    private static Published.Classes classes(Tally tally) {
        return new Published.Classes(tally.detractors(), tally.passives(), tally.promoters());
    }

    /** Empty where too few answered early or late. */
    Optional<Promptness> promptness(boolean sensitive) {
        if (runs.isEmpty() || !runs.stream().allMatch(run -> run.tellsPromptness(sensitive))) return Optional.empty();
        return Optional.of(new Promptness(
                runs.getFirst().from(),
                runs.getLast().to(),
                OptionalInt.of(asked(runs.stream())),
                classes(sum(runs.stream().map(run -> run.given().early()))),
                classes(sum(runs.stream().map(run -> run.given().late())))));
    }

    private static int asked(Stream<GroupRun> runs) {
        return runs.flatMap(run -> run.asked().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(Tally.EMPTY, Tally::plus);
    }

    /**
     * Which groups are told by name: those that are named in every part. One that has a name only where many of it answered would look better
     * than it is.
     */
    private static Set<String> named(Stream<Set<String>> parts) {
        return parts.reduce(ToldAnswers::common).orElse(Set.of()).stream()
                .filter(value -> !value.equals(Dimension.UNTOLD))
                .collect(Collectors.toSet());
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}
