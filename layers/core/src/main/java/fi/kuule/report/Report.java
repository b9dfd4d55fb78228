package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.ResponseKey;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The month of a service, for its managers. Holds numbers, a verdict and where comments are; no texts.
 *
 * @param months thirteen months, oldest first; the last is the report's own
 * @param cohort who was asked and answered in the waves that ended in the month; empty when none did (imports, open links)
 * @param stillOpen the same of waves that went on when the month ended: counted by then, in no response rate
 * @param comments where the comments to show are, in the order to show them
 * @param commented how many wrote something; 0 below the floor
 * @param setAside how many of these are not shown because they insult or threaten people; their numbers count
 */
public record Report(
        ServiceId service,
        YearMonth month,
        Instant madeAt,
        List<Month> months,
        Verdict verdict,
        Optional<Cohort> cohort,
        Optional<Cohort> stillOpen,
        List<ResponseKey> comments,
        int commented,
        int setAside) {
    public static final int MONTHS = 13;

    public Report {
        months = List.copyOf(months);
        comments = List.copyOf(comments);
        if (months.size() != MONTHS) throw new IllegalArgumentException("a report shows " + MONTHS + " months");
    }

    public Report(
            ServiceId service,
            YearMonth month,
            Instant madeAt,
            List<Month> months,
            Verdict verdict,
            Optional<Cohort> cohort,
            Optional<Cohort> stillOpen,
            List<ResponseKey> comments,
            int commented) {
        this(service, month, madeAt, months, verdict, cohort, stillOpen, comments, commented, 0);
    }

    /** The report's own month. */
    public Month own() {
        return months.getLast();
    }

    /** What is published of the report's own month. */
    public Published published() {
        return own().published();
    }

    /** The month that the verdict compares with. */
    public Month before() {
        return months.get(MONTHS - 2);
    }

    /** Nobody was asked and nobody answered in any of its months. */
    public boolean silent() {
        return months.stream().noneMatch(Month::asked);
    }

    /** @param asked whether anybody was asked or answered: a gap otherwise */
    public record Month(YearMonth month, Published published, boolean asked) {}

    /**
     * Waves counted together.
     *
     * @param answered empty when it is so small that it would tell who took part
     * @param notEligible of the asked, who said that they had not used the service; 0 when they are so few that it would tell who said so
     */
    public record Cohort(int asked, OptionalInt answered, int notEligible) {
        public Cohort(int asked, OptionalInt answered) {
            this(asked, answered, 0);
        }

        static Cohort of(int asked, int answered, int notEligible, int floor) {
            boolean shown = answered == 0 || (answered >= floor && asked >= floor);
            boolean told = notEligible >= floor && asked - notEligible >= Math.max(answered, floor);
            return new Cohort(asked, shown ? OptionalInt.of(answered) : OptionalInt.empty(), told ? notEligible : 0);
        }

        /** Of whom a share of answers is told (AAPOR's RR2). */
        public int eligible() {
            return asked - notEligible;
        }
    }
}
