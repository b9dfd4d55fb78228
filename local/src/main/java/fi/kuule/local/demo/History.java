package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** All months but the last, which is still going on. */
final class History {
    private static final int FORGOTTEN_MONTHS = 4;
    private final Population population;
    private final UseCases useCases;
    private final Instant now;

    History(Population population, UseCases useCases, Instant now) {
        this.population = population;
        this.useCases = useCases;
        this.now = now;
    }

    /** One step of progress per month. */
    void live(Progress progress) {
        LocalDate first = population.first().atDay(1);
        Town.found(useCases, first, first.plusMonths(population.months()).plusYears(1));
        new Notes(population.first(), population.months()).put(useCases.contextNotes());
        ContactBook contacts = new ContactBook(population);
        for (int month = 0; month < population.months() - 1; month++) {
            YearMonth calendarMonth = population.first().plusMonths(month);
            List<Row> rows = contacts.list(month);
            PastMonth past = new PastMonth(of(calendarMonth), new Draws(population.seed()), now);
            past.live(calendarMonth, rows);
            contacts.correct(rows);
            if (month < population.months() - 2) past.report(calendarMonth);
            progress.done(1, calendarMonth.toString());
        }
    }

    /** The rows of invitations live three months longer than their wave: nobody sees those that are older. */
    private UseCases of(YearMonth month) {
        boolean expired = month.plusMonths(FORGOTTEN_MONTHS).isBefore(YearMonth.from(now.atZone(useCases.zone())));
        return expired ? useCases.forgettingInvitations() : useCases;
    }
}
