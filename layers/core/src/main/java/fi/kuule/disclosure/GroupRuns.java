package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.Service;
import fi.kuule.score.Dimension;
import fi.kuule.score.MonthSums;
import fi.kuule.score.Tallies;
import fi.kuule.score.Tally;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where runs of months end. A run ends when everything of it may be told, or after a year with what may. Wherever one ends, what is told by
 * wave up to there and what is told by the day of the answer must differ by nobody, or by enough people to be told themselves.
 */
final class GroupRuns {
    private static final int LONGEST = 12;
    private final boolean sensitive;
    private final Service service;
    private final Waves waves;
    private final MonthSums sums;

    GroupRuns(Service service, Waves waves, Tallies tallies) {
        this.sensitive = service.sensitive();
        this.service = service;
        this.waves = waves;
        this.sums = new MonthSums(tallies);
    }

    /** The runs of a population that end with this month, by the month in which they begin. */
    Map<Dimension, YearMonth> ending(
            Population population, YearMonth month, Entry last, NavigableMap<YearMonth, MonthGroups> before) {
        Map<Dimension, YearMonth> ending = new EnumMap<>(Dimension.class);
        if (last.gathered()) return ending;
        for (Dimension dimension : Dimension.values()) {
            RunEntries run =
                    RunEntries.since(population, Set.of(dimension), before).with(month, last);
            if (ends(dimension, run, month) && (!population.isOwn() || partsAreHidden(dimension, run, month)))
                ending.put(dimension, run.from());
        }
        RunEntries any =
                RunEntries.since(population, Set.of(Dimension.values()), before).with(month, last);
        return ending.isEmpty() || !mayEnd(population, any, month) ? Map.of() : ending;
    }

    private boolean ends(Dimension dimension, RunEntries run, YearMonth month) {
        boolean named = GroupRun.names(dimension, run.entries());
        if (!named && dimension != Dimension.AGE) return false;
        if (!run.from().isAfter(month.minusMonths(LONGEST - 1L))) return true;
        GroupRun told = GroupRun.of(dimension, run.from(), month, run.entries(), sensitive);
        return told.whole(run.entries()) && (dimension != Dimension.AGE || told.settlesPromptness(sensitive));
    }

    /** What lies between two ends, of whatever dimensions, is enough to be told. */
    private boolean mayEnd(Population population, RunEntries sinceAny, YearMonth month) {
        Tally answered = sinceAny.entries().stream()
                .map(entry -> entry.counts().answers().tallies().total())
                .reduce(Tally.EMPTY, Tally::plus);
        if (!GroupRun.tellable(answered, sensitive)) return false;
        return !population.isOwn()
                || (othersAreNobodyOrEnough(sinceAny, month)
                        && nobodyOrEnough(straddling(sinceAny.from().minusMonths(1)))
                        && nobodyOrEnough(straddling(month)));
    }

    private boolean nobodyOrEnough(int people) {
        return people == 0 || people >= GroupRun.fewest(sensitive);
    }

    /** Answers that no run tells are nobody's, or enough: to open links, from files, to waves that few answered or that were a mistake. */
    private boolean othersAreNobodyOrEnough(RunEntries entries, YearMonth to) {
        Set<WaveId> told = started(wave ->
                wave.closes().isAfter(to.atEndOfMonth()) || entries.months().contains(YearMonth.from(wave.closes())));
        return byDay(entries.from(), to).hide(told);
    }

    /** Groups that have all answers of some months tell what these waves answered. */
    private boolean partsAreHidden(Dimension dimension, RunEntries run, YearMonth to) {
        List<Set<YearMonth>> parts =
                GroupRun.of(dimension, run.from(), to, run.entries(), sensitive).parts(run.months(), run.entries());
        if (parts.size() < 2) return true;
        AnswersByDay byDay = byDay(run.from(), to);
        return parts.stream()
                .allMatch(months -> byDay.hide(started(wave -> months.contains(YearMonth.from(wave.closes())))));
    }

    /** From where the waves began that ended in these months or go on, and a year before, from which small months may be told with them. */
    private AnswersByDay byDay(YearMonth from, YearMonth to) {
        YearMonth year = from.minusMonths(LONGEST);
        YearMonth first = waves.findAll().stream()
                .filter(wave -> wave.started() && !wave.closes().isBefore(from.atDay(1)))
                .map(wave -> YearMonth.from(wave.opens()))
                .filter(opens -> opens.isBefore(year))
                .min(YearMonth::compareTo)
                .orElse(year);
        return new AnswersByDay(sensitive, sums.byWave(service.id(), first, to));
    }

    private Set<WaveId> started(Predicate<Wave> which) {
        return waves.findAll().stream()
                .filter(wave -> wave.started() && wave.state() != WaveState.WITHDRAWN)
                .filter(which)
                .map(Wave::id)
                .collect(Collectors.toSet());
    }

    /** Answers up to the end of the month to waves that went on. */
    private int straddling(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        List<Wave> open = waves.findAll().stream()
                .filter(wave -> !wave.opens().isAfter(last) && wave.closes().isAfter(last))
                .toList();
        return open.stream()
                .map(Wave::opens)
                .min(LocalDate::compareTo)
                .map(first -> answered(first, last, open.stream().map(Wave::id).collect(Collectors.toSet())))
                .orElse(0);
    }

    private int answered(LocalDate from, LocalDate to, Set<WaveId> which) {
        return sums.answered(service.id(), from, to).entrySet().stream()
                .filter(wave -> which.contains(wave.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
