package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one population's groups of a dimension answered in some months on end, told once and together. No month is in two runs of a
 * dimension, so that sums of runs are all that can be had by adding and subtracting.
 *
 * @param answers groups that may be told, the others under {@link Dimension#UNTOLD}
 * @param asked how many were asked of the same groups
 */
public record GroupRun(
        Dimension dimension,
        YearMonth from,
        YearMonth to,
        Map<String, Tally> answers,
        Map<String, Integer> asked,
        CohortAnswers given) {
    /** How many must have answered for each thing that is told of a group: twice the floor. */
    static int fewest(boolean sensitive) {
        return 2 * Floor.of(sensitive);
    }

    /** Classes may be told, with those of the others beside them. */
    static boolean tellable(Tally tally, boolean sensitive) {
        return tally.n() >= fewest(sensitive)
                && Disclosure.publish(tally, sensitive).score().isPresent();
    }

    private static GroupFloor<Tally> rule(boolean sensitive) {
        return new GroupFloor<>(tally -> tellable(tally, sensitive), Tally::n, Tally::plus);
    }

    /** @param entries one after the other, none of them in another run of the dimension */
    static GroupRun of(Dimension dimension, YearMonth from, YearMonth to, List<Entry> entries, boolean sensitive) {
        StratumDispositions sum = entries.stream()
                .map(Entry::counts)
                .reduce(StratumDispositions::plus)
                .orElseThrow();
        Map<String, Tally> answered = new TreeMap<>(sum.answers().tallies().by(dimension));
        answered.values().removeIf(tally -> tally.n() == 0);
        Map<String, Tally> told = rule(sensitive).merged(answered);
        Map<String, Integer> asked = new TreeMap<>();
        sum.by(dimension)
                .forEach((value, counts) ->
                        asked.merge(told.containsKey(value) ? value : Dimension.UNTOLD, counts.asked(), Integer::sum));
        return new GroupRun(dimension, from, to, told, asked, sum.answers());
    }

    /** Every group that somebody answered of is told by its name or was never named. */
    boolean whole(List<Entry> entries) {
        return entries.stream()
                .map(Entry::counts)
                .flatMap(counts -> counts.answers().tallies().by(dimension).entrySet().stream())
                .filter(group -> group.getValue().n() > 0)
                .map(Map.Entry::getKey)
                .allMatch(answers::containsKey);
    }

    /**
     * The months, in as few sets as tell no group apart: two are in one when some group answered in both. A group, or some of them together,
     * has all answers of a set.
     */
    List<Set<YearMonth>> parts(List<YearMonth> months, List<Entry> entries) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Part part = new Part(new TreeSet<>(Set.of(months.get(i))), names(entries.get(i)));
            for (Part other : List.copyOf(parts))
                if (!Collections.disjoint(part.names, other.names)) {
                    part.months.addAll(other.months);
                    part.names.addAll(other.names);
                    parts.remove(other);
                }
            if (!part.names.isEmpty()) parts.add(part);
        }
        return parts.stream().map(Part::months).toList();
    }

    /** Under what those are told who answered in a month. */
    private Set<String> names(Entry entry) {
        return entry.counts().answers().tallies().by(dimension).entrySet().stream()
                .filter(group -> group.getValue().n() > 0)
                .map(group -> answers.containsKey(group.getKey()) ? group.getKey() : Dimension.UNTOLD)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Part(Set<YearMonth> months, Set<String> names) {}

    /** Somebody is told of by name. */
    boolean names() {
        return answers.keySet().stream().anyMatch(value -> !value.equals(Dimension.UNTOLD));
    }

    static boolean names(Dimension dimension, List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.counts().by(dimension).keySet().stream())
                .anyMatch(value -> !value.equals(Dimension.UNTOLD));
    }

    /** It will not help to wait: both may be told, or all answered at the same time. */
    boolean settlesPromptness(boolean sensitive) {
        return given.early().n() == 0 || given.late().n() == 0 || tellsPromptness(sensitive);
    }

    /** What was answered early and late may be told, and what is in neither is nothing or enough as well. */
    public boolean tellsPromptness(boolean sensitive) {
        int rest =
                given.tallies().total().n() - given.early().n() - given.late().n();
        return tellable(given.early(), sensitive)
                && tellable(given.late(), sensitive)
                && (rest == 0 || rest >= fewest(sensitive));
    }
}
