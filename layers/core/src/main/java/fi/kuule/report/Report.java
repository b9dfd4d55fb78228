package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.ResponseKey;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The month of a service, for its managers. Holds numbers, a verdict and where comments are; no texts.
 *
 * @param months thirteen months, oldest first; the last is the report's own
 * @param cohort who was asked and answered in the waves that ended in the month; empty when not known (imports, open links)
 * @param comments where the comments to show are, in the order to show them
 * @param commented how many wrote something; 0 below the floor
 */
public record Report(
        ServiceId service,
        YearMonth month,
        Instant madeAt,
        List<Month> months,
        Verdict verdict,
        Optional<Cohort> cohort,
        List<ResponseKey> comments,
        int commented) {
    public static final int MONTHS = 13;

    public Report {
        months = List.copyOf(months);
        comments = List.copyOf(comments);
        if (months.size() != MONTHS) throw new IllegalArgumentException("a report shows " + MONTHS + " months");
    }

    /** What is published of the report's own month. */
    public Published published() {
        return months.getLast().published();
    }

    /** @param asked whether anybody was asked or answered: a gap otherwise */
    public record Month(YearMonth month, Published published, boolean asked) {}

    /** Waves whose field period ended in the month, counted together. */
    public record Cohort(int asked, int answered) {}
}
