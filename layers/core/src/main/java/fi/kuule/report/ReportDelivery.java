package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing.ReportMail;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.ServiceId;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;

/** Delivers a report to one member, once. */
public final class ReportDelivery {
    private final Reports reports;
    private final Members members;
    private final StoppedAddresses stopped;
    private final Keys keys;
    private final ReportComposing composing;
    private final Sending sending;
    private final InstantSource clock;

    public ReportDelivery(
            Reports reports,
            Members members,
            StoppedAddresses stopped,
            Keys keys,
            ReportComposing composing,
            Sending sending,
            InstantSource clock) {
        this.reports = reports;
        this.members = members;
        this.stopped = stopped;
        this.keys = keys;
        this.composing = composing;
        this.sending = sending;
        this.clock = clock;
    }

    public Delivery deliver(ReportMail mail) {
        ServiceId service = new ServiceId(mail.service());
        Optional<Report> report = reports.find(service, YearMonth.parse(mail.month()));
        Optional<Member> member = members.find(new MemberId(mail.member()));
        if (report.isEmpty() || member.isEmpty()) return new Delivery.Dropped(Delivery.Reason.GONE);
        if (!member.get().services().contains(service)) return new Delivery.Dropped(Delivery.Reason.NOT_A_RECIPIENT);
        if (isRefusing(member.get().address())) return new Delivery.Dropped(Delivery.Reason.ADDRESS_STOPPED);
        return deliver(mail.id(), report.get(), member.get());
    }

    private boolean isRefusing(EmailAddress address) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address), new StopScope.Reports())
                .isPresent();
    }

    private Delivery deliver(MailId id, Report report, Member member) {
        Delivery delivery = sending.send(id, composing.compose(report, member));
        switch (delivery) {
            case Delivery.Sent sent -> markSent(report, member);
            case Delivery.SentBefore before -> markSent(report, member);
            case Delivery.Refused refused -> {}
            case Delivery.Dropped dropped -> {}
            case Delivery.Later later -> {}
        }
        return delivery;
    }

    private void markSent(Report report, Member member) {
        reports.markSent(report.service(), report.month(), member.id(), clock.instant());
    }
}
