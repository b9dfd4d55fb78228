package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.Map;

/** What was counted of groups of people when their waves had ended: written once, so that what is told of them never changes. */
public interface GroupLedger {
    /** Of a service, from {@code from} to {@code to}, both included; nothing of months in which no wave ended. */
    Map<YearMonth, MonthGroups> find(ServiceId service, YearMonth from, YearMonth to);

    /** False when there is one of this month already. Conditional. */
    boolean add(MonthGroups groups);
}
