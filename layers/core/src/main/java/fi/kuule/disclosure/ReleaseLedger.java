package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.Map;

/** What was published of every month: two numbers of nearly the same people would tell on the difference. */
public interface ReleaseLedger {
    /** The releases of a service from {@code from} to {@code to}, both included. */
    Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to);

    /** Remembers a release; false when its revision is not one more than the stored one's (or not 1 when none is). Conditional. */
    boolean put(Release release);
}
