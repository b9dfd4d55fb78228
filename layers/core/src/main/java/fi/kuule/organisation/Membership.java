package fi.kuule.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes members in, for services that exist. */
public final class Membership {
    private final Members members;
    private final Services services;

    public Membership(Members members, Services services) {
        this.members = members;
        this.services = services;
    }

    /** The services of the member that do not exist, sorted; empty when the member was put. */
    public List<ServiceId> put(Member member) {
        List<ServiceId> unknown = unknown(member);
        if (unknown.isEmpty()) members.put(member);
        return unknown;
    }

    /** The services of the member that do not exist, sorted. */
    public List<ServiceId> unknown(Member member) {
        Set<ServiceId> known = services.findAll().stream().map(Service::id).collect(Collectors.toSet());
        return member.services().stream()
                .filter(service -> !known.contains(service))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
