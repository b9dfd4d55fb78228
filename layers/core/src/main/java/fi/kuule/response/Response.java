package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Channel;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The answers of one person at one time. Has a day and no hour.
 *
 * @param wave empty for open links and imports
 * @param cell the published {@link Cell} without its channel; {@code *|*|*} when nothing is known
 * @param channel by what the answer came; {@code *} where so few were invited by it that it would tell who answered
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
    public static final String MAIL = Channel.EMAIL.id();

    /** The channel of links and codes in letters, opened or typed. */
    public static final String LETTER = Channel.LETTER.id();

    /** The channel of links in letters, read by a phone's camera. */
    public static final String LETTER_QR = "letter-qr";

    /** The channel of answers that somebody of the organisation wrote down on the phone. */
    public static final String PHONE = "phone";

    /** The channel of answers that came on paper. */
    public static final String PAPER = "paper";

    /** The channel of imported answers. */
    public static final String IMPORT = "import";

    /** Whose answer it is: of the service's own people, or of another population. */
    public Population population() {
        return Cell.parse(cell).population();
    }

    /** The last day of keeping an answer given on this day: the retention rounded up to the end of its month. */
    public static LocalDate keptUntil(LocalDate day, int retentionDays) {
        return YearMonth.from(day.plusDays(retentionDays)).atEndOfMonth();
    }

    @Override
    public String toString() {
        return "Response[…]";
    }
}
