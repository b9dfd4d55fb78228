package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The answers of one person at one time. Has a day and no hour.
 *
 * @param wave empty for open links and imports
 * @param cell the published cell of strata; {@code *|*|*} when nothing is known
 * @param why the words, already within their limit; never blank
 * @param invitation only in confidential surveys
 * @param expires last day of keeping: the retention rounded up to the end of its month
 */
public record Response(
        ResponseKey key,
        ServiceId service,
        SurveyRef survey,
        Optional<WaveId> wave,
        String cell,
        String channel,
        Rating rating,
        Optional<String> why,
        Optional<InvitationId> invitation,
        LocalDate expires) {
    /** The channel of personal links in mails. */
    public static final String MAIL = "mail";

    /** The channel of imported answers. */
    public static final String IMPORT = "import";

    /** The last day of keeping an answer given on this day: the retention rounded up to the end of its month. */
    public static LocalDate keptUntil(LocalDate day, int retentionDays) {
        return YearMonth.from(day.plusDays(retentionDays)).atEndOfMonth();
    }

    @Override
    public String toString() {
        return "Response[…]";
    }
}
