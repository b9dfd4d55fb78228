package fi.kuule.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was answered early and what late: who answers late resembles those who do not answer more than others do, says the rule of thumb,
 * and no more than that.
 *
 * @param asked in the waves that it tells of; empty in reports of before
 * @param difference from those who answered in the first seven days of a wave to those who answered later
 */
public record EarlyAndLate(YearMonth from, YearMonth to, OptionalInt asked, Difference difference) {
    /** Empty when fewer than ten answered either way. */
    public static Optional<EarlyAndLate> of(Report report) {
        return report.people()
                .flatMap(People::own)
                .flatMap(PopulationPeople::promptness)
                .flatMap(EarlyAndLate::of);
    }

    private static Optional<EarlyAndLate> of(Promptness told) {
        return told.early()
                .score()
                .flatMap(early -> told.late()
                        .score()
                        .map(late ->
                                new EarlyAndLate(told.from(), told.to(), told.asked(), Difference.of(early, late))));
    }

    /** Chance alone hardly explains it. */
    public boolean differs() {
        return difference.stands();
    }
}
