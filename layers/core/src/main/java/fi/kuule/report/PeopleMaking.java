package fi.kuule.report;

import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.disclosure.TurnoutRun;
import fi.kuule.organisation.Service;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Unasked;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                        each(dimension -> turnouts(told, population, dimension).groups()),
                        each(dimension -> answers(told, population, dimension).groups()),
                        answers(told, population, Dimension.AGE)
                                .promptness(told.service().sensitive()),
                        each(dimension -> turnouts(told, population, dimension).hidden(year)),
                        year.stream()
                                .mapToInt(counts -> counts.answers().assisted())
                                .sum(),
                        skipped(year),
                        each(dimension -> turnouts(told, population, dimension).months())));
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
    private static ToldTurnouts turnouts(ToldGroups told, Population population, Dimension dimension) {
        return new ToldTurnouts(
                dimension,
                told.turnouts(population, dimension).stream()
                        .filter(TurnoutRun::names)
                        .toList());
    }

    private static ToldAnswers answers(ToldGroups told, Population population, Dimension dimension) {
        return new ToldAnswers(told.runs(population, dimension));
    }
}
