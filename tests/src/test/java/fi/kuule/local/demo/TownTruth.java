package fi.kuule.local.demo;

import fi.kuule.local.demo.ContactBook.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Every resident who was asked in the invented municipality, and whether they answered: what no table tells any more. */
@NullMarked
public final class TownTruth {
    private TownTruth() {}

    /**
     * Somebody who was asked.
     *
     * @param combination what the contact list says of them
     */
    public record Asked(String service, YearMonth month, String combination, boolean answered) {}

    /** Of months that are over, as {@link History} lives them. */
    public static List<Asked> of(int residents, int months, YearMonth first, ZoneId zone) {
        Population population = Population.of(Population.SEED, residents, months + 1, first);
        Draws draws = new Draws(population.seed());
        ContactBook contacts = new ContactBook(population);
        List<Asked> asked = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<Row> rows = contacts.list(month);
            for (Row row : rows)
                if (row.encounter().invited()
                        && row.contact().strata().population().isOwn())
                    asked.add(asked(row, first.plusMonths(month), draws, new Calendar(zone)));
            contacts.correct(rows);
        }
        return asked;
    }

    private static Asked asked(Row row, YearMonth month, Draws draws, Calendar calendar) {
        LocalDate opens = calendar.opens(month);
        Instant answers = Answers.given(draws, row, calendar.mailed(opens));
        return new Asked(
                row.encounter().service().id,
                month,
                row.contact().combination(),
                row.encounter().answered() && !answers.isAfter(calendar.night(calendar.closes(month))));
    }
}
