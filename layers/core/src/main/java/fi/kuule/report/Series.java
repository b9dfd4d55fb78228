package fi.kuule.report;

import fi.kuule.disclosure.Published;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The history of a service in the steps that its trend has: months, or calendar quarters where a month is of too few. */
record Series(Trend.Unit unit, List<Answers> steps) {
    private static final int FEW = 20;
    private static final int LOOKED_AT = 12;

    static Series of(History history) {
        List<Answers> quarters = fewAnswerInAMonth(history) ? steps(history, Trend.Unit.QUARTER) : List.of();
        boolean comparable =
                quarters.stream().filter(quarter -> quarter.score().isPresent()).count() > 1;
        return comparable
                ? new Series(Trend.Unit.QUARTER, quarters)
                : new Series(Trend.Unit.MONTH, steps(history, Trend.Unit.MONTH));
    }

    /** The median of the last twelve months in which anybody was asked. */
    private static boolean fewAnswerInAMonth(History history) {
        List<Integer> n = history.last(LOOKED_AT).stream()
                .filter(Report.Month::asked)
                .map(Series::n)
                .sorted()
                .toList();
        return !n.isEmpty() && n.get((n.size() - 1) / 2) + n.get(n.size() / 2) < 2 * FEW;
    }

    /** Those who may not be told count as nobody. */
    private static int n(Report.Month month) {
        Published published = month.published();
        return published.score().map(score -> score.n()).orElse(0);
    }

    /** Whole steps only. */
    private static List<Answers> steps(History history, Trend.Unit unit) {
        YearMonth first = history.months().getFirst().month();
        YearMonth last = history.months().getLast().month();
        int apart = (first.getMonthValue() - 1) % unit.months();
        YearMonth begins = apart == 0 ? first : first.plusMonths(unit.months() - (long) apart);
        return Stream.iterate(begins, month -> month.plusMonths(unit.months()))
                .takeWhile(month -> !unit.last(month).isAfter(last))
                .map(month -> history.between(month, unit.last(month)))
                .toList();
    }
}
