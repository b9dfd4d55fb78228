package fi.kuule.disclosure;

import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Months that are told as one, or would be.
 *
 * @param months oldest first
 * @param label the first month of what it is already told with
 */
record Unit(List<YearMonth> months, Tally tally, Optional<YearMonth> label) {
    YearMonth first() {
        return months.getFirst();
    }

    YearMonth closes() {
        return months.getLast();
    }

    static Tally sum(List<Unit> units) {
        return units.stream().map(Unit::tally).reduce(Tally.EMPTY, Tally::plus);
    }

    /** All of them as one. */
    static Unit of(List<Unit> units, Optional<YearMonth> label) {
        Stream<YearMonth> months = units.stream().flatMap(unit -> unit.months.stream());
        return new Unit(months.sorted().toList(), sum(units), label);
    }
}
