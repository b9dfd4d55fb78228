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

    /** Stores a link under the {@link Digest} of its token; false, and the link stays dead, when it was revoked. Conditional. */
    boolean putAccess(String tokenDigest, Access access);

    /** Empty for a link that was never given, and for one that was revoked. */
    Optional<Access> findAccess(String tokenDigest);

    /** Ends for good all links that the member was given. */
    void revokeAccess(MemberId member);

    /** Ends for good the links that the member was given to reports of this service. */
    void revokeAccess(MemberId member, ServiceId service);

    /** What a report link opens. */
    record Access(ServiceId service, YearMonth month, MemberId member, Instant expires) {
        boolean isOpen(Instant now) {
            return expires.isAfter(now);
        }
    }
}
