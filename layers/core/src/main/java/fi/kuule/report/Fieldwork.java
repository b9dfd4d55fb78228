package fi.kuule.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Who was asked and who answered, by wave: a wave counts, with all its answers, in the month in which it ended. What is told of whom was
 * asked besides how many belongs here too.
 *
 * @param since the first month of which every wave is here: of what was asked before, nothing is known
 * @param ended months in which waves ended, oldest first
 * @param stillOpen waves that went on when the last month ended
 */
public record Fieldwork(YearMonth since, List<Ended> ended, Optional<Report.Cohort> stillOpen) {
    /** Nobody is known to have been asked. */
    public static final Fieldwork NONE = new Fieldwork(YearMonth.of(1, 1), List.of(), Optional.empty());

    public Fieldwork {
        ended = List.copyOf(ended);
    }

    /** Of one month alone. */
    public static Fieldwork of(YearMonth month, Optional<Report.Cohort> cohort, Optional<Report.Cohort> stillOpen) {
        return new Fieldwork(
                month, cohort.map(found -> new Ended(month, found)).stream().toList(), stillOpen);
    }

    /** Empty when no wave ended then. */
    public Optional<Report.Cohort> endedIn(YearMonth month) {
        return ended.stream()
                .filter(waves -> waves.month().equals(month))
                .map(Ended::cohort)
                .findFirst();
    }

    /** The waves of these months together: everybody asked, and how many answered where every month tells it. Empty when they are not all known. */
    public Optional<Report.Cohort> between(YearMonth from, YearMonth to) {
        if (from.isBefore(since)) return Optional.empty();
        return ended.stream()
                .filter(waves -> !waves.month().isBefore(from) && !waves.month().isAfter(to))
                .map(Ended::cohort)
                .reduce(Report.Cohort::plus);
    }

    /** The waves that ended in a month. */
    public record Ended(YearMonth month, Report.Cohort cohort) {}
}
