package fi.kuule.report;

import fi.kuule.mail.Message;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;

/** Writes the mail of all reports of a member who has several services. */
public interface SummaryLetters {
    /** @param parts in no meaningful order */
    Message compose(Organisation organisation, Member member, YearMonth month, List<Part> parts, Links links);

    /** @param page where the report is as a page */
    record Part(Service service, Report report, URI page) {}

    /**
     * @param method where it is told how numbers are worked out
     * @param unsubscribe ends the reports to this member
     */
    record Links(URI method, URI unsubscribe) {}
}
