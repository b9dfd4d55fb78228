package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A calendar month of a service as anybody may see it.
 *
 * @param published empty while the month runs
 * @param cohort the waves that ended in the month; empty when none did
 */
public record MonthlyScore(
        YearMonth month, Status status, Optional<Published> published, Optional<Report.Cohort> cohort) {
    /** The score, where one may be shown. */
    public Optional<Score> score() {
        return published.flatMap(Published::score);
    }

    /** Why there is a number or none. */
    public enum Status {
        /** The month has not ended. */
        OPEN,
        NOT_ASKED,
        NO_ANSWERS,
        BELOW_FLOOR,
        UNANIMOUS,
        PUBLISHED
    }
}
