package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report's number does not tell, the most important first; nothing where there is no number. */
public record Limits(List<Limit> limits) {
    private static final int TWO_YEARS = 24;

    public Limits {
        limits = List.copyOf(limits);
    }

    public static Limits of(Report report) {
        Headline headline = Headline.of(report);
        return new Limits(
                headline.score().map(score -> of(report, headline, score)).orElse(List.of()));
    }

    private static List<Limit> of(Report report, Headline headline, Score score) {
        return Stream.<Optional<? extends Limit>>of(
                        Optional.of(silent(report)),
                        report.stillOpen().map(cohort -> new Limit.StillOpen(cohort.asked())),
                        Optional.of(score.n()).filter(n -> n < Score.ENOUGH).map(Limit.FewAnswers::new),
                        Optional.of(headline.answers().untold())
                                .filter(months -> months > 0)
                                .map(Limit.SmallMonths::new),
                        Optional.of(new Limit.NonUsers()),
                        weights(report),
                        Optional.of(new Limit.Reason()),
                        Optional.of(notes(report, headline.base()))
                                .filter(notes -> !notes.isEmpty())
                                .map(Limit.Cause::new),
                        Optional.of(new Limit.Season()).filter(season -> measured(report) < TWO_YEARS),
                        Optional.of(new Limit.Recall()),
                        writers(report),
                        Optional.of(new Limit.Benchmark()),
                        unheard(report))
                .<Limit>flatMap(Optional::stream)
                .toList();
    }

    /** A weighted number stands beside the other, or it is said how many answers it needs. */
    private static Optional<Limit> weights(Report report) {
        return switch (WeightedNumber.of(report)) {
            case WeightedNumber.Shown shown -> Optional.of(new Limit.Weights());
            case WeightedNumber.TooFewAnswers few -> Optional.of(new Limit.Unweighted(few.needed()));
            case WeightedNumber.SmallGroup small -> Optional.empty();
            case WeightedNumber.TooUneven uneven -> Optional.empty();
            case WeightedNumber.NoGroups none -> Optional.empty();
        };
    }

    /** Groups of age, area and language that were asked and of which nothing can be said, as too few of them answered. */
    private static Optional<Limit> unheard(Report report) {
        return report.people()
                .flatMap(People::own)
                .map(PopulationPeople::silent)
                .filter(groups -> !groups.isEmpty())
                .map(Limit.Unheard::new);
    }

    private static Limit silent(Report report) {
        return Responding.of(report)
                .<Limit>flatMap(responding -> responding.bounds().map(bounds -> silent(responding, bounds)))
                .orElseGet(Limit.SelfSelected::new);
    }

    /** Bounds are rounded outward. */
    private static Limit silent(Responding responding, NonresponseBounds bounds) {
        Report.Cohort cohort = responding.cohort();
        return new Limit.Silent(
                100 - Shares.percent(cohort.answered().orElseThrow(), cohort.eligible()),
                (int) Math.floor(bounds.lower()),
                (int) Math.ceil(bounds.upper()),
                responding.sameAnswers());
    }

    /** What happened in the months that are compared. */
    private static List<ContextNote> notes(Report report, Base base) {
        return report.notes().stream()
                .filter(note -> !note.month().isBefore(base.before().from())
                        && !note.month().isAfter(base.to()))
                .toList();
    }

    /** How many months it is since the first answer. */
    private static int measured(Report report) {
        return (int) report.history().months().stream()
                .dropWhile(month -> !month.answered())
                .count();
    }

    private static Optional<Limit.Writers> writers(Report report) {
        return report.published()
                .score()
                .filter(score ->
                        report.comments().commented() > 0 && report.comments().commented() < score.n())
                .map(score -> new Limit.Writers(Shares.percent(report.comments().commented(), score.n())));
    }
}
