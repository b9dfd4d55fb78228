package fi.kuule.organisation;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.StoppedAddresses.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether reports reach the members: one that came back, was called spam, or was unsubscribed from, was the last to that address.
 */
public final class ReportMail {
    private final Organisations organisations;
    private final Members members;
    private final StoppedAddresses stopped;
    private final Keys keys;

    public ReportMail(Organisations organisations, Members members, StoppedAddresses stopped, Keys keys) {
        this.organisations = organisations;
        this.members = members;
        this.stopped = stopped;
        this.keys = keys;
    }

    /** Members who get no reports any more, and why; who wants no surveys still gets them. */
    public Map<MemberId, Reason> stops(List<Member> asked) {
        Map<MemberId, Reason> stops = new LinkedHashMap<>();
        if (!asked.isEmpty() && areKeysMade())
            asked.forEach(member -> stop(member).ifPresent(reason -> stops.put(member.id(), reason)));
        return stops;
    }

    /** The same of all members, by id. */
    public Map<MemberId, Reason> stops() {
        return stops(members.findAll());
    }

    private Optional<Reason> stop(Member member) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), member.address()), new StopScope.Reports());
    }

    /** Before there is an organisation, nothing was sent, and there is no key to look by. */
    private boolean areKeysMade() {
        return organisations.find().isPresent();
    }
}
