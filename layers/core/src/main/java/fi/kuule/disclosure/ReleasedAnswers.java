package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.response.Responses;
import fi.kuule.score.DayCounting;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tallies;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyRef;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The answers of anonymous surveys, row by row. A month is told when it can no longer grow: ended, every day of it sealed, and in it no
 * answer more than the published number counts. What is told of a part of a month must hold for the rest too, since the rest is told by
 * subtracting. A later file can therefore lack answers (deleted, or past their keeping) and hold no new one.
 */
public final class ReleasedAnswers {
    private final Releases releases;
    private final Tallies tallies;
    private final Responses responses;
    private final InstantSource clock;
    private final ZoneId zone;
    private final RandomGenerator random;

    /** @param random orders the rows: their order says nothing */
    public ReleasedAnswers(
            Releases releases,
            Tallies tallies,
            Responses responses,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random) {
        this.releases = releases;
        this.tallies = tallies;
        this.responses = responses;
        this.clock = clock;
        this.zone = zone;
        this.random = random;
    }

    /** @param versions of the survey, anonymous all of them */
    public Outcome of(Service service, YearMonth month, Set<SurveyRef> versions) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!month.atEndOfMonth().plusDays(DayCounting.OPEN_DAYS).isBefore(today)
                || !tallies.days(service.id(), month.atDay(1), month.atEndOfMonth())
                        .isEmpty()) return new NotClosed();
        List<MonthTally> sums = tallies.months(service.id(), month, month).stream()
                .filter(sum -> sum.population().isOwn())
                .toList();
        Tally own = sum(sums, sum -> versions.contains(sum.survey()));
        if (own.n() == 0) return new NoAnswers();
        Tally others = sum(sums, sum -> !versions.contains(sum.survey()));
        boolean published = own.plus(others).within(released(service, month))
                && (others.n() == 0
                        || Disclosure.publish(others, service.sensitive())
                                .score()
                                .isPresent());
        return published ? rows(service, month, versions, sums, others) : new Withheld();
    }

    private static Tally sum(List<MonthTally> sums, Predicate<MonthTally> which) {
        return sums.stream().filter(which).map(MonthTally::total).reduce(Tally.EMPTY, Tally::plus);
    }

    private Tally released(Service service, YearMonth month) {
        return releases.tallies(service, month, month).getOrDefault(month, Tally.EMPTY);
    }

    private Outcome rows(
            Service service, YearMonth month, Set<SurveyRef> versions, List<MonthTally> sums, Tally others) {
        List<Response> stored = stored(service, versions, sums);
        Tally rows =
                stored.stream().map(response -> Tally.of(response.rating())).reduce(Tally.EMPTY, Tally::plus);
        Published shown = Disclosure.publish(rows, service.sensitive());
        boolean counted = rows.within(sum(sums, sum -> versions.contains(sum.survey())));
        if (!counted || shown.score().isEmpty()) return new Withheld();
        boolean fine = isFine(shown)
                && isFine(releases.of(service, month, month).getOrDefault(month, new Published.NoAnswers()))
                && (others.n() == 0 || isFine(Disclosure.publish(others, service.sensitive())));
        Collections.shuffle(stored, random);
        return new Shown(stored.stream()
                .map(response -> row(service, month, response, fine))
                .toList());
    }

    private static boolean isFine(Published published) {
        return published instanceof Published.Histogram;
    }

    private List<Response> stored(Service service, Set<SurveyRef> versions, List<MonthTally> sums) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<LocalDate> days = new TreeSet<>();
        sums.stream().filter(sum -> versions.contains(sum.survey())).forEach(sum -> days.addAll(sum.sealed()));
        List<Response> stored = new ArrayList<>();
        for (LocalDate day : days)
            responses.ofDay(service.number(), day, response -> {
                if (versions.contains(response.survey())
                        && response.population().isOwn()
                        && !today.isAfter(response.expires())) stored.add(response);
            });
        return stored;
    }

    private static ReleasedAnswer row(Service service, YearMonth month, Response response, boolean fine) {
        return new ReleasedAnswer(
                month,
                service,
                RatingClass.of(response.rating()),
                Optional.of(response.rating().value()).filter(rating -> fine),
                response.why());
    }

    /** What may be told of a service's month. */
    public sealed interface Outcome {}

    /** @param rows in an order that says nothing */
    public record Shown(List<ReleasedAnswer> rows) implements Outcome {}

    /** Nobody answered this survey. */
    public record NoAnswers() implements Outcome {}

    /** The month has not ended, or some of its days may still change. */
    public record NotClosed() implements Outcome {}

    /** Too few answered, this survey or the others; or more have come than the published number counts. */
    public record Withheld() implements Outcome {}
}
