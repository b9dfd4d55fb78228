package fi.kuule.report;

import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reports, and who was sent and may open them, in memory. */
final class FakeReports implements Reports {
    final Map<String, Report> all = new LinkedHashMap<>();
    /** By service and member: {@code kirjasto/liisa}. */
    final Map<String, Instant> sent = new LinkedHashMap<>();

    private final Map<String, Access> links = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();

    @Override
    public void put(Report report) {
        all.put(report.service() + "#" + report.month(), report);
    }

    @Override
    public Optional<Report> find(ServiceId service, YearMonth month) {
        return Optional.ofNullable(all.get(service + "#" + month));
    }

    @Override
    public boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at) {
        return sent.putIfAbsent(service.value() + "/" + member.value(), at) == null;
    }

    @Override
    public boolean putAccess(String tokenDigest, Access access) {
        if (revoked.contains(tokenDigest)) return false;
        links.put(tokenDigest, access);
        return true;
    }

    @Override
    public Optional<Access> findAccess(String tokenDigest) {
        return Optional.ofNullable(links.get(tokenDigest)).filter(link -> !revoked.contains(tokenDigest));
    }

    @Override
    public void revokeAccess(MemberId member) {
        revoke(access -> access.member().equals(member));
    }

    @Override
    public void revokeAccess(MemberId member, ServiceId service) {
        revoke(access -> access.member().equals(member) && access.service().equals(service));
    }

    private void revoke(Predicate<Access> which) {
        links.forEach((digest, access) -> {
            if (which.test(access)) revoked.add(digest);
        });
    }
}
