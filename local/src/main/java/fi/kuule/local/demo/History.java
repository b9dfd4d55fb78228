package fi.kuule.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** All months but the last, which is still going on. */
final class History {
    private final Population population;
    private final UseCases useCases;
    private final Rounds rounds;

    History(Population population, UseCases useCases, Instant now) {
        this.population = population;
        this.useCases = useCases;
        this.rounds = new Rounds(population, useCases, now);
    }

    /** One step of progress per month. */
    void live(Progress progress) {
        LocalDate first = population.first().atDay(1);
        Town.found(useCases, first, first.plusMonths(population.months()).plusYears(1));
        new Notes(population.first(), population.months()).put(useCases.contextNotes());
        for (int month = 0; month < population.months() - 1; month++) {
            YearMonth calendarMonth = population.first().plusMonths(month);
            rounds.ask(month);
            if (month < population.months() - 2) rounds.report(calendarMonth);
            progress.done(1, calendarMonth.toString());
        }
    }
}
