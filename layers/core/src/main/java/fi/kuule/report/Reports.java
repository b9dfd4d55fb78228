package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Reports by service and month, and the links that open them. */
public interface Reports {
    void put(Report report);

    Optional<Report> find(ServiceId service, YearMonth month);

    /** Remembers that a member's report went; false when one went before. Conditional. */
    boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at);

    /** Stores a link under the {@link Digest} of its token. */
    void putAccess(String tokenDigest, Access access);

    Optional<Access> findAccess(String tokenDigest);

    /** What a report link opens. */
    record Access(ServiceId service, YearMonth month, MemberId member, Instant expires) {}
}
