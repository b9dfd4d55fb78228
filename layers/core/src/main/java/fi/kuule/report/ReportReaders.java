package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.ServiceId;
import java.util.Collection;
import java.util.Optional;

/** Who may be sent reports of which services. */
public final class ReportReaders {
    private final Members members;
    private final StoppedAddresses stopped;
    private final Keys keys;

    public ReportReaders(Members members, StoppedAddresses stopped, Keys keys) {
        this.members = members;
        this.stopped = stopped;
        this.keys = keys;
    }

    Optional<Member> find(MemberId id) {
        return members.find(id);
    }

    Optional<Delivery.Reason> hindrance(Member member, Collection<ServiceId> services) {
        if (!member.services().containsAll(services)) return Optional.of(Delivery.Reason.NOT_A_RECIPIENT);
        return isRefusing(member.address()) ? Optional.of(Delivery.Reason.ADDRESS_STOPPED) : Optional.empty();
    }

    /** As it stands at this moment: to another address than the one that the mail was written for, it does not go. */
    Optional<Delivery.Reason> hindranceNow(MemberId id, EmailAddress to, Collection<ServiceId> services) {
        Optional<Member> member = members.find(id);
        return member.filter(found -> found.address().equals(to)).isPresent()
                ? hindrance(member.get(), services)
                : Optional.of(Delivery.Reason.GONE);
    }

    private boolean isRefusing(EmailAddress address) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address), new StopScope.Reports())
                .isPresent();
    }
}
