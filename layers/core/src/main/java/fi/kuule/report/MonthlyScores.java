package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Releases;
import fi.kuule.organisation.Service;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scores of a service by calendar month: the same numbers that its reports have. */
public final class MonthlyScores {
    private final Releases releases;
    private final Cohorts cohorts;

    public MonthlyScores(Releases releases, Cohorts cohorts) {
        this.releases = releases;
        this.cohorts = cohorts;
    }

    /** One for every month from {@code from} to {@code to}, both included, in order. */
    public List<MonthlyScore> of(Service service, YearMonth from, YearMonth to) {
        Map<YearMonth, Published> published = releases.of(service, from, to);
        Cohorts.Rounds rounds = cohorts.of(service, from, to);
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .map(month -> {
                    Optional<Published> found = Optional.ofNullable(published.get(month));
                    return new MonthlyScore(
                            month,
                            found.map(shown -> status(shown, rounds.asked(month)))
                                    .orElse(MonthlyScore.Status.OPEN),
                            found,
                            rounds.endedIn(month));
                })
                .toList();
    }

    private static MonthlyScore.Status status(Published published, boolean asked) {
        return switch (published) {
            case Published.NoAnswers none -> asked ? MonthlyScore.Status.NO_ANSWERS : MonthlyScore.Status.NOT_ASKED;
            case Published.BelowFloor below -> MonthlyScore.Status.BELOW_FLOOR;
            case Published.Unanimous unanimous -> MonthlyScore.Status.UNANIMOUS;
            case Published.Classes classes -> MonthlyScore.Status.PUBLISHED;
            case Published.Histogram histogram -> MonthlyScore.Status.PUBLISHED;
        };
    }
}
