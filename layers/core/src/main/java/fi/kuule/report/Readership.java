package fi.kuule.report;

import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Membership;
import fi.kuule.organisation.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes members in, changes them and lets them go, and ends the links to reports that are no longer theirs: before anything else, so that
 * what breaks is done again whole. Who gets a service back gets no old link back.
 */
public final class Readership {
    private final Members members;
    private final Membership membership;
    private final Reports reports;

    public Readership(Members members, Membership membership, Reports reports) {
        this.members = members;
        this.membership = membership;
        this.reports = reports;
    }

    /** The services of the member that do not exist, sorted; empty when the member was put. */
    public List<ServiceId> put(Member member) {
        List<ServiceId> unknown = membership.unknown(member);
        if (!unknown.isEmpty()) return unknown;
        lost(member).forEach(service -> reports.revokeAccess(member.id(), service));
        members.put(member);
        return List.of();
    }

    private List<ServiceId> lost(Member member) {
        Set<ServiceId> before = members.find(member.id()).map(Member::services).orElse(Set.of());
        return before.stream()
                .filter(service -> !member.services().contains(service))
                .toList();
    }

    /** False when there was none. */
    public boolean remove(MemberId member) {
        return revokeLinks(member) && members.remove(member);
    }

    /** Ends all links that the member was given so far; false when there is no such member. */
    public boolean revokeLinks(MemberId id) {
        Optional<Member> member = members.find(id);
        member.ifPresent(found -> reports.revokeAccess(found.id()));
        return member.isPresent();
    }
}
