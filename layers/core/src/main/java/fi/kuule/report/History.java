package fi.kuule.report;

import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Told;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that is told of the months of a service.
 *
 * @param months one after the other, oldest first
 * @param pools small months that are told together, and count in the last of them
 * @param spreads months whose numbers 0-10 are told together, and count in the last of them
 */
public record History(List<Report.Month> months, List<Pool> pools, List<Pool> spreads) {
    /** How far back one goes: to where the trend was first measured, and ten years at most. */
    public static final int MOST = 120;

    /** How far one goes back at least: a year, the one before, and the month before both. */
    public static final int LEAST = 25;

    public History {
        months = List.copyOf(months);
        pools = List.copyOf(pools);
        spreads = List.copyOf(spreads);
        if (months.size() < Report.MONTHS)
            throw new IllegalArgumentException("a report shows " + Report.MONTHS + " months, not " + months.size());
        for (int i = 1; i < months.size(); i++)
            if (!months.get(i).month().equals(months.get(i - 1).month().plusMonths(1)))
                throw new IllegalArgumentException(
                        "a month is missing after " + months.get(i - 1).month());
    }

    /** Months that are told one by one. */
    public static History of(List<Report.Month> months) {
        return new History(months, List.of(), List.of());
    }

    /** @param asked whether somebody was asked in a month */
    static History of(Told told, YearMonth from, Predicate<YearMonth> asked) {
        List<Report.Month> months = told.months().entrySet().stream()
                .filter(month -> !month.getKey().isBefore(from))
                .map(month -> month(month.getKey(), month.getValue(), asked))
                .toList();
        return new History(months, closingFrom(from, told.pools()), closingFrom(from, told.spreads()));
    }

    private static List<Pool> closingFrom(YearMonth from, List<Pool> pools) {
        return pools.stream().filter(pool -> !pool.closes().isBefore(from)).toList();
    }

    private static Report.Month month(YearMonth month, Published published, Predicate<YearMonth> asked) {
        Report.Month told = new Report.Month(month, published, asked.test(month));
        return told.answered() ? new Report.Month(month, published, true) : told;
    }

    /** The last of the months, as many as there are. */
    public List<Report.Month> last(int count) {
        return months.subList(Math.max(0, months.size() - count), months.size());
    }

    /** Those that count in a base; in a month alone none does. */
    List<Pool> spreadsIn(Base base) {
        if (base.span() == Base.Span.MONTH) return List.of();
        return closingFrom(base.from(), spreads).stream()
                .filter(spread -> !spread.closes().isAfter(base.to()))
                .toList();
    }

    /** It goes back to where the base begins. */
    boolean covers(Base base) {
        return !base.from().isBefore(months.getFirst().month());
    }

    /** Of the months from {@code from} to {@code to}, both included, those that it holds. */
    public Answers between(YearMonth from, YearMonth to) {
        return Answers.of(this, from, to);
    }

    /** What is told of a base; in a month alone no answers of earlier ones count. */
    public Answers of(Base base) {
        return between(base.from(), base.to());
    }
}
