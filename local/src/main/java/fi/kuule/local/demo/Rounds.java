package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Rounds of asking that are over, one after the other, about the contacts of a month or of several. */
final class Rounds {
    private static final int FORGOTTEN_MONTHS = 4;
    private final ContactBook contacts;
    private final Population population;
    private final UseCases useCases;
    private final Instant now;

    Rounds(Population population, UseCases useCases, Instant now) {
        this.contacts = new ContactBook(population);
        this.population = population;
        this.useCases = useCases;
        this.now = now;
    }

    /** Lives the wave of a month (0 is the first), which asks about the month's contacts, up to and with its closing night. */
    void ask(int month) {
        ask(population.first().plusMonths(month), contacts.list(month));
    }

    /** Lives a wave that is open in this month and asks about others. */
    void askAbout(List<Encounter> encounters, YearMonth month) {
        ask(month, contacts.list(encounters));
    }

    private void ask(YearMonth month, List<Row> rows) {
        new PastMonth(of(month), new Draws(population.seed()), now).live(month, rows);
        contacts.correct(rows);
    }

    /** Makes the reports of a month, when it is over. */
    void report(YearMonth month) {
        new PastMonth(useCases, new Draws(population.seed()), now).report(month);
    }

    /** The rows of invitations live three months longer than their wave: nobody sees those that are older. */
    private UseCases of(YearMonth month) {
        boolean expired = month.plusMonths(FORGOTTEN_MONTHS).isBefore(YearMonth.from(now.atZone(useCases.zone())));
        return expired ? useCases.forgettingInvitations() : useCases;
    }
}
