package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.score.Floor;
import fi.kuule.score.MonthSums;
import fi.kuule.score.Tallies;
import fi.kuule.score.Tally;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The published months of a service, the same for report, API and page. A running month has none. An ended month is published when it is
 * first asked for, and again only when at least as many answers as the floor have come or gone; what is shown is remembered before it is
 * shown.
 */
public final class Releases {
    /** So many months before what is asked for may be told in it, with a later one. */
    private static final int POOLED = 12;

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
        rows(service, from, to).forEach((month, row) -> published.put(month, row.published(service.sensitive())));
        return published;
    }

    /**
     * The same, and what small months tell together. Months are gathered up to the last that has ended, whatever is asked for, and every
     * gathering is remembered before it is told.
     */
    public Told told(Service service, YearMonth from, YearMonth to) {
        YearMonth first = from.minusMonths(POOLED);
        while (true) {
            Pooling pooling = new Pooling(service, first, rows(service, first, running()));
            List<Release> claims = pooling.claims(clock.instant());
            if (claims.isEmpty()) return pooling.told(from, to);
            remember(claims);
        }
    }

    /** Until one is refused: somebody else was there first, and what is to be told is worked out anew. */
    private void remember(List<Release> claims) {
        for (Release claim : claims) if (!ledger.put(claim)) return;
    }

    /** The tallies behind the published numbers. */
    Map<YearMonth, Tally> tallies(Service service, YearMonth from, YearMonth to) {
        Map<YearMonth, Tally> behind = new TreeMap<>();
        rows(service, from, to).forEach((month, row) -> behind.put(month, row.tally()));
        return behind;
    }

    /** Of every ended month, in order, what was released of it, or what is counted while nothing was. */
    private Map<YearMonth, Release> rows(Service service, YearMonth from, YearMonth to) {
        Map<YearMonth, Release> rows = new TreeMap<>();
        Map<YearMonth, Tally> counted = sums.of(service.id(), from, to);
        Map<YearMonth, Release> released = ledger.find(service.id(), from, to);
        for (YearMonth month = from; !month.isAfter(to) && hasEnded(month); month = month.plusMonths(1)) {
            Tally tally = counted.getOrDefault(month, Tally.EMPTY);
            Release before = released.getOrDefault(month, Release.unreleased(service.id(), month, tally));
            rows.put(month, row(service, tally, before));
        }
        return rows;
    }

    /** The month has ended in the organisation's zone. */
    public boolean hasEnded(YearMonth month) {
        return month.isBefore(running());
    }

    private YearMonth running() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    private Release row(Service service, Tally counted, Release before) {
        if (before.pool().isPresent() || !mustRelease(counted, before, Floor.of(service))) return before;
        Release next = before.again(counted, clock.instant());
        if (ledger.put(next)) return next;
        YearMonth month = before.month();
        return Optional.ofNullable(ledger.find(service.id(), month, month).get(month))
                .orElseThrow(() -> new IllegalStateException("the release of " + month + " is neither stored nor new"));
    }

    /** Below the floor no number was published that another could be compared with. */
    private static boolean mustRelease(Tally counted, Release before, int floor) {
        int told = before.revision() == 0 ? 0 : before.tally().n();
        if (told < floor) return counted.n() >= floor;
        return Math.abs(counted.n() - told) >= floor;
    }
}
