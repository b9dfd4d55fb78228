package fi.kuule.report;

import fi.kuule.mail.Message;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import java.net.URI;

/** Writes the mail of a report. */
public interface ReportLetters {
    /** @param comments the texts of {@link Report#comments()}, those that still exist, in order; none when mails carry none */
    Message compose(
            Organisation organisation,
            Service service,
            Member member,
            Report report,
            Quotes<MaskedText> comments,
            Links links);

    /**
     * @param page where the same report is as a page
     * @param method where it is told how its numbers are worked out
     * @param unsubscribe ends the reports to this member
     */
    record Links(URI page, URI method, URI unsubscribe) {}
}
