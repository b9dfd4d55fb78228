package fi.kuule.report;

import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.GroupRun;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.disclosure.TurnoutRun;
import fi.kuule.organisation.Service;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.score.Unasked;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what a report tells of groups of people, of what is released. */
public final class PeopleMaking {
    private static final int YEAR = 12;
    private final GroupReleases releases;

    public PeopleMaking(GroupReleases releases) {
        this.releases = releases;
    }

    /** Up to a month that has ended; empty when no wave has, whose answers may be told of. */
    public Optional<People> of(Service service, YearMonth month) {
        ToldGroups told = releases.of(service, month);
        if (told.rows().isEmpty()) return Optional.empty();
        return Optional.of(new People(
                month.minusMonths(YEAR - 1L),
                month,
                told.populations().stream()
                        .flatMap(population -> people(told, population).stream())
                        .toList(),
                asked(told.year(Population.OWN, month.minusMonths(YEAR))),
                service.customers()));
    }

    private static Optional<Integer> asked(List<StratumDispositions> year) {
        return year.stream().map(counts -> counts.total().asked()).reduce(Integer::sum);
    }

    private static Optional<PopulationPeople> people(ToldGroups told, Population population) {
        List<StratumDispositions> year = told.year(population, told.month());
        return year.stream()
                .map(StratumDispositions::total)
                .reduce(Dispositions.Counts::plus)
                .map(total -> new PopulationPeople(
                        population,
                        turnout(total),
                        each(dimension -> turnouts(dimension, turnouts(told, population, dimension))),
                        each(dimension -> answers(told.runs(population, dimension))),
                        promptness(
                                told.runs(population, Dimension.AGE),
                                told.service().sensitive()),
                        each(dimension -> hidden(dimension, year, turnouts(told, population, dimension))),
                        year.stream()
                                .mapToInt(counts -> counts.answers().assisted())
                                .sum(),
                        skipped(year),
                        each(dimension -> months(dimension, turnouts(told, population, dimension)))));
    }

    private static Skipped skipped(List<StratumDispositions> year) {
        Unasked sum = year.stream().map(StratumDispositions::unasked).reduce(Unasked.NOBODY, Unasked::plus);
        return new Skipped(sum.quietPeriod(), sum.stopped());
    }

    private static <T> List<T> each(Function<Dimension, Stream<T>> part) {
        return Arrays.stream(Dimension.values()).flatMap(part).toList();
    }

    private static Turnout turnout(Dispositions.Counts counts) {
        return new Turnout(counts.asked(), counts.answered());
    }

    /** Runs that name nobody tell nothing of the others. */
    private static List<TurnoutRun> turnouts(ToldGroups told, Population population, Dimension dimension) {
        return told.turnouts(population, dimension).stream()
                .filter(TurnoutRun::names)
                .toList();
    }

    /** Groups that no run hides, since too few of them answered in it: they would look better than they are without it. */
    private static Set<String> names(List<TurnoutRun> runs) {
        Set<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(run.groups().keySet()));
        runs.forEach(run -> names.removeAll(run.hidden()));
        names.remove(Dimension.UNTOLD);
        return names;
    }

    private static Stream<GroupTurnout> turnouts(Dimension dimension, List<TurnoutRun> runs) {
        Set<String> named = names(runs);
        Map<String, TookPart> groups = new TreeMap<>();
        runs.forEach(run ->
                run.groups().forEach((value, took) -> groups.merge(told(named, value), took, TookPart::plus)));
        return groups.entrySet().stream()
                .map(group -> new GroupTurnout(
                        dimension,
                        group.getKey(),
                        new Turnout(group.getValue().asked(), group.getValue().answered())));
    }

    private static Stream<PopulationPeople.Months> months(Dimension dimension, List<TurnoutRun> runs) {
        return runs.isEmpty()
                ? Stream.empty()
                : Stream.of(new PopulationPeople.Months(
                        dimension, runs.getFirst().from(), runs.getLast().to()));
    }

    private static Stream<PopulationPeople.Hidden> hidden(
            Dimension dimension, List<StratumDispositions> year, List<TurnoutRun> runs) {
        Set<String> named = names(runs);
        return year.stream()
                .flatMap(counts -> counts.tookPart(dimension).keySet().stream())
                .filter(value -> !value.equals(Dimension.UNTOLD) && !named.contains(value))
                .distinct()
                .sorted()
                .map(value -> new PopulationPeople.Hidden(dimension, value));
    }

    private static Stream<GroupAnswers> answers(List<GroupRun> runs) {
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

    private static Optional<Promptness> promptness(List<GroupRun> runs, boolean sensitive) {
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
        return parts.reduce(PeopleMaking::common).orElse(Set.of()).stream()
                .filter(value -> !value.equals(Dimension.UNTOLD))
                .collect(Collectors.toSet());
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}
