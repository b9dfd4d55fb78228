package fi.kuule.report;

import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
import fi.kuule.score.Score;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is told of the answers of some months: the sum of what is told of their parts, so that nothing else can be computed of it. Small
 * months count in the later one with which they are told.
 *
 * @param numbers how many gave each number 0-10, where that is told; of several months it may be of others than {@code published} counts
 * @param untold months in which somebody answered of whom nothing is told yet
 * @param asked whether anybody was asked or answered
 */
public record Answers(
        YearMonth from, YearMonth to, Published published, Optional<Tally> numbers, int untold, boolean asked) {
    static Answers of(History history, YearMonth from, YearMonth to) {
        List<Report.Month> months = history.months().stream()
                .filter(month -> within(month.month(), from, to))
                .toList();
        if (from.equals(to) && months.size() == 1) return alone(months.getFirst());
        List<Pool> pools = closing(history.pools(), from, to);
        return new Answers(
                from,
                to,
                published(months, pools),
                numbers(months, closing(history.spreads(), from, to)),
                (int) months.stream().filter(month -> isUntold(month, history)).count(),
                months.stream().anyMatch(Report.Month::asked));
    }

    private static Answers alone(Report.Month month) {
        boolean untold = month.answered() && month.published().score().isEmpty();
        return new Answers(
                month.month(),
                month.month(),
                month.published(),
                numbers(List.of(month), List.of()),
                untold ? 1 : 0,
                month.asked());
    }

    /** The score, where one is told. */
    public Optional<Score> score() {
        return published.score();
    }

    /** How many answers the score is of; 0 where none is told. */
    public int n() {
        return score().map(Score::n).orElse(0);
    }

    private static boolean within(YearMonth month, YearMonth from, YearMonth to) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private static List<Pool> closing(List<Pool> pools, YearMonth from, YearMonth to) {
        return pools.stream().filter(pool -> within(pool.closes(), from, to)).toList();
    }

    private static boolean isUntold(Report.Month month, History history) {
        return month.answered()
                && month.published().score().isEmpty()
                && history.pools().stream().noneMatch(pool -> pool.months().contains(month.month()));
    }

    /** The sum of the classes; without any, why there is none. */
    private static Published published(List<Report.Month> months, List<Pool> pools) {
        Stream<Published> parts = Stream.concat(
                months.stream().map(Report.Month::published), pools.stream().map(Pool::published));
        return parts.map(Published::coarse).reduce(Answers::sum).orElseGet(Published.NoAnswers::new);
    }

    private static Published sum(Published one, Published other) {
        if (one instanceof Published.Classes first && other instanceof Published.Classes second)
            return new Published.Classes(
                    first.detractors() + second.detractors(),
                    first.passives() + second.passives(),
                    first.promoters() + second.promoters());
        if (one instanceof Published.Classes || other instanceof Published.NoAnswers) return one;
        return other;
    }

    private static Optional<Tally> numbers(List<Report.Month> months, List<Pool> spreads) {
        return Stream.concat(
                        months.stream().map(Report.Month::published),
                        spreads.stream().map(Pool::published))
                .filter(Published.Histogram.class::isInstance)
                .map(Published.Histogram.class::cast)
                .map(Published.Histogram::tally)
                .reduce(Tally::plus);
    }
}
