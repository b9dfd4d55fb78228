package fi.kuule.score;

import fi.kuule.disclosure.Release;
import fi.kuule.disclosure.ReleaseLedger;
import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A ledger of releases in memory. */
public final class MemoryLedger implements ReleaseLedger {
    public final Map<String, Release> rows = new HashMap<>();

    @Override
    public Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to) {
        return rows.values().stream()
                .filter(release -> release.service().equals(service))
                .filter(release ->
                        !release.month().isBefore(from) && !release.month().isAfter(to))
                .collect(Collectors.toMap(Release::month, release -> release));
    }

    @Override
    public boolean put(Release release) {
        String key = release.service().value() + "#" + release.month();
        int before = Optional.ofNullable(rows.get(key)).map(Release::revision).orElse(0);
        if (release.revision() != before + 1) return false;
        rows.put(key, release);
        return true;
    }
}
