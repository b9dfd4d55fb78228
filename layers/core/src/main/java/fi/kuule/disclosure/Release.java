package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The tally of a month as it was last published, by itself or together with others.
 *
 * @param revision grows with every release; the condition of the next
 * @param pool the first month of the small months with which this one is told; its tally never changes then
 * @param spread the first month of those whose numbers 0-10 are told together; on the last month of what is told as one
 */
public record Release(
        ServiceId service,
        YearMonth month,
        Tally tally,
        Instant at,
        int revision,
        Optional<YearMonth> pool,
        Optional<YearMonth> spread) {
    /** Told by itself. */
    public Release(ServiceId service, YearMonth month, Tally tally, Instant at, int revision) {
        this(service, month, tally, at, revision, Optional.empty(), Optional.empty());
    }

    /** As it is counted now, without having been published. */
    static Release unreleased(ServiceId service, YearMonth month, Tally counted) {
        return new Release(service, month, counted, Instant.EPOCH, 0);
    }

    /** The next release, of another tally. */
    Release again(Tally counted, Instant now) {
        return new Release(service, month, counted, now, revision + 1, pool, spread);
    }

    Release pooled(YearMonth first, Instant now) {
        return new Release(service, month, tally, now, revision + 1, Optional.of(first), spread);
    }

    Release spread(YearMonth first, Instant now) {
        return new Release(service, month, tally, now, revision + 1, pool, Optional.of(first));
    }

    /** As much of the month as is told of it by itself: of one that is told with others too, nothing that would tell of the others. */
    Published published(boolean sensitive) {
        Published published = Disclosure.publish(tally, sensitive);
        return pool.isPresent() || spread.isPresent() ? published.coarse() : published;
    }
}
