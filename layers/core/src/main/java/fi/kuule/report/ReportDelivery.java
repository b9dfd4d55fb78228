package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
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
        Optional<Report> report = reports.find(new ServiceId(mail.service()), YearMonth.parse(mail.month()));
        Optional<Member> member = members.find(new MemberId(mail.member()));
        if (report.isEmpty() || member.isEmpty()) return new Delivery.Dropped(Delivery.Reason.GONE);
        Optional<Delivery.Reason> hindrance = hindrance(mail, member.get());
        return hindrance.isPresent()
                ? new Delivery.Dropped(hindrance.get())
                : deliver(mail, report.get(), member.get());
    }

    private Optional<Delivery.Reason> hindrance(ReportMail mail, Member member) {
        if (!member.services().contains(new ServiceId(mail.service())))
            return Optional.of(Delivery.Reason.NOT_A_RECIPIENT);
        return isRefusing(member.address()) ? Optional.of(Delivery.Reason.ADDRESS_STOPPED) : Optional.empty();
    }

    /** As it stands at this moment: to another address than the one that the mail was written for, it does not go. */
    private Optional<Delivery.Reason> hindranceNow(ReportMail mail, EmailAddress to) {
        Optional<Member> member = members.find(new MemberId(mail.member()));
        return member.filter(found -> found.address().equals(to)).isPresent()
                ? hindrance(mail, member.get())
                : Optional.of(Delivery.Reason.GONE);
    }

    private boolean isRefusing(EmailAddress address) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address), new StopScope.Reports())
                .isPresent();
    }

    private Delivery deliver(ReportMail mail, Report report, Member member) {
        Delivery delivery =
                sending.send(mail.id(), composing.compose(report, member), () -> hindranceNow(mail, member.address()));
        switch (delivery) {
            case Delivery.Sent sent -> markSent(report, member);
            case Delivery.SentBefore before -> {
                if (before.state().wasSent()) markSent(report, member);
            }
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
