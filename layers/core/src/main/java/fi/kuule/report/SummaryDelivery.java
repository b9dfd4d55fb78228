package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.SummaryMail;
import fi.kuule.mail.Sending;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Delivers a month's reports to one member of several services in one mail, once. */
public final class SummaryDelivery {
    private final Reports reports;
    private final ReportReaders readers;
    private final Keys keys;
    private final Composing composing;
    private final Sending sending;
    private final InstantSource clock;

    public SummaryDelivery(
            Reports reports,
            ReportReaders readers,
            Keys keys,
            Composing composing,
            Sending sending,
            InstantSource clock) {
        this.reports = reports;
        this.readers = readers;
        this.keys = keys;
        this.composing = composing;
        this.sending = sending;
        this.clock = clock;
    }

    public Delivery deliver(SummaryMail mail) {
        YearMonth month = YearMonth.parse(mail.month());
        Optional<Member> member = readers.find(new MemberId(mail.member()));
        List<Report> told = member.map(found -> told(found, month)).orElse(List.of());
        if (told.isEmpty()) return new Delivery.Dropped(Delivery.Reason.GONE);
        return readers.hindrance(member.get(), services(told))
                .<Delivery>map(Delivery.Dropped::new)
                .orElseGet(() -> deliver(mail, told, member.get()));
    }

    /** What the run of the month gave the member links to, of services that are still theirs. */
    private List<Report> told(Member member, YearMonth month) {
        return member.services().stream()
                .sorted(Comparator.comparing(ServiceId::value))
                .filter(service -> isLinked(service, month, member))
                .flatMap(service -> reports.find(service, month).stream())
                .toList();
    }

    private boolean isLinked(ServiceId service, YearMonth month, Member member) {
        ReportToken token = ReportToken.of(keys.key(KeyPurpose.REPORT), service, month, member.id());
        return reports.findAccess(token.digest())
                .filter(access -> access.isOpen(clock.instant()))
                .isPresent();
    }

    private Delivery deliver(SummaryMail mail, List<Report> told, Member member) {
        Delivery delivery = sending.send(
                mail.id(),
                composing.compose(told, member),
                () -> readers.hindranceNow(member.id(), member.address(), services(told)));
        if (delivery.wentOut())
            told.forEach(report -> reports.markSent(report.service(), report.month(), member.id(), clock.instant()));
        return delivery;
    }

    private static List<ServiceId> services(List<Report> told) {
        return told.stream().map(Report::service).toList();
    }

    /** Who has one report to read gets it whole, under the name of the mail of all. */
    public record Composing(ReportComposing alone, SummaryComposing together) {
        Message compose(List<Report> told, Member member) {
            Report first = told.getFirst();
            return told.size() == 1 ? alone.compose(first, member) : together.compose(first.month(), told, member);
        }
    }
}
