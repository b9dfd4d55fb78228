package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The tally of a month as it was last published.
 *
 * @param revision grows with every release; the condition of the next
 */
public record Release(ServiceId service, YearMonth month, Tally tally, Instant at, int revision) {}
