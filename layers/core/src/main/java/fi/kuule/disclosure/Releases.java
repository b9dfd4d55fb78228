package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.score.Floor;
import fi.kuule.score.MonthSums;
import fi.kuule.score.Tallies;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The published months of a service, the same for report, API and page. A running month has none. An ended month is published when it is
 * first asked for, and again only when at least as many answers as the floor have come or gone; what is shown is remembered before it is
 * shown.
 */
public final class Releases {
    private final ReleaseLedger ledger;
    private final MonthSums sums;
    private final InstantSource clock;
    private final ZoneId zone;

    public Releases(ReleaseLedger ledger, Tallies tallies, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.sums = new MonthSums(tallies);
        this.clock = clock;
        this.zone = zone;
    }

    /** By month, ended months only, from {@code from} to {@code to}, both included. */
    public Map<YearMonth, Published> of(Service service, YearMonth from, YearMonth to) {
        Map<YearMonth, Published> published = new TreeMap<>();
        tallies(service, from, to)
                .forEach((month, tally) -> published.put(month, Disclosure.publish(tally, service.sensitive())));
        return published;
    }

    /** The tallies behind the published numbers. */
    Map<YearMonth, Tally> tallies(Service service, YearMonth from, YearMonth to) {
        Map<YearMonth, Tally> behind = new TreeMap<>();
        Map<YearMonth, Tally> counted = sums.of(service.id(), from, to);
        Map<YearMonth, Release> released = ledger.find(service.id(), from, to);
        for (YearMonth month = from; !month.isAfter(to) && hasEnded(month); month = month.plusMonths(1)) {
            Tally tally = counted.getOrDefault(month, Tally.EMPTY);
            behind.put(month, shown(service, month, tally, Optional.ofNullable(released.get(month))));
        }
        return behind;
    }

    /** The month has ended in the organisation's zone. */
    public boolean hasEnded(YearMonth month) {
        return month.isBefore(YearMonth.from(clock.instant().atZone(zone)));
    }

    private Tally shown(Service service, YearMonth month, Tally counted, Optional<Release> before) {
        if (!mustRelease(counted, before.map(Release::tally).orElse(Tally.EMPTY), Floor.of(service)))
            return before.map(Release::tally).orElse(counted);
        Instant now = clock.instant();
        int revision = before.map(Release::revision).orElse(0) + 1;
        if (ledger.put(new Release(service.id(), month, counted, now, revision))) return counted;
        return Optional.ofNullable(ledger.find(service.id(), month, month).get(month))
                .map(Release::tally)
                .orElseThrow(() -> new IllegalStateException("the release of " + month + " is neither stored nor new"));
    }

    /** Below the floor no number was published that another could be compared with. */
    private static boolean mustRelease(Tally counted, Tally before, int floor) {
        if (before.n() < floor) return counted.n() >= floor;
        return Math.abs(counted.n() - before.n()) >= floor;
    }
}
