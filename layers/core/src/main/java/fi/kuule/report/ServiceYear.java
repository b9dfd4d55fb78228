package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;

/**
 * What is told of twelve months of a service, and of the twelve before: classes and nothing finer.
 *
 * @param last up to the report's month
 */
public record ServiceYear(ServiceId service, Published last, Published before) {
    static ServiceYear of(ServiceId service, History history, YearMonth month) {
        Base year = new Base(Base.Span.TWELVE_MONTHS, month);
        return new ServiceYear(
                service, history.of(year).published(), history.of(year.before()).published());
    }
}
