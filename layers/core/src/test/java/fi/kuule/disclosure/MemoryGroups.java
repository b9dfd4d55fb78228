package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Groups of people by month, in memory. */
public final class MemoryGroups implements GroupLedger {
    public final Map<String, MonthGroups> rows = new HashMap<>();

    @Override
    public Map<YearMonth, MonthGroups> find(ServiceId service, YearMonth from, YearMonth to) {
        return rows.values().stream()
                .filter(row -> row.service().equals(service))
                .filter(row -> !row.month().isBefore(from) && !row.month().isAfter(to))
                .collect(Collectors.toMap(MonthGroups::month, row -> row));
    }

    @Override
    public boolean add(MonthGroups groups) {
        return rows.putIfAbsent(groups.service().value() + "#" + groups.month(), groups) == null;
    }
}
