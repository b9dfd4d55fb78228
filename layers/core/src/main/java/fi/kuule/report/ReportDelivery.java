package fi.kuule.report;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.Outgoing.ReportMail;
import fi.kuule.mail.Sending;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Delivers a report to one member, once. */
public final class ReportDelivery {
    private final Reports reports;
    private final ReportReaders readers;
    private final ReportComposing composing;
    private final Sending sending;
    private final InstantSource clock;

    public ReportDelivery(
            Reports reports, ReportReaders readers, ReportComposing composing, Sending sending, InstantSource clock) {
        this.reports = reports;
        this.readers = readers;
        this.composing = composing;
        this.sending = sending;
        this.clock = clock;
    }

    public Delivery deliver(ReportMail mail) {
        Optional<Report> report = reports.find(new ServiceId(mail.service()), YearMonth.parse(mail.month()));
        Optional<Member> member = readers.find(new MemberId(mail.member()));
        if (report.isEmpty() || member.isEmpty()) return new Delivery.Dropped(Delivery.Reason.GONE);
        return readers.hindrance(member.get(), List.of(report.get().service()))
                .<Delivery>map(Delivery.Dropped::new)
                .orElseGet(() -> deliver(mail, report.get(), member.get()));
    }

    private Delivery deliver(ReportMail mail, Report report, Member member) {
        Delivery delivery = sending.send(
                mail.id(),
                composing.compose(report, member),
                () -> readers.hindranceNow(member.id(), member.address(), List.of(report.service())));
        if (delivery.wentOut()) reports.markSent(report.service(), report.month(), member.id(), clock.instant());
        return delivery;
    }
}
