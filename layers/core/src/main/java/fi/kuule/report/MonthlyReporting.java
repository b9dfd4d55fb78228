package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Makes a month's reports and puts a mail for each member of a service on the way. A mail's id is derived from service, month and member:
 * run twice, the outbox lets the second copy go nowhere.
 */
public final class MonthlyReporting {
    /** How long the link in a report mail opens the report. */
    private static final int LINK_MONTHS = 13;

    private final ReportMaking making;
    private final Reports reports;
    private final Services services;
    private final Members members;
    private final Keys keys;
    private final OutgoingQueue queue;
    private final InstantSource clock;
    private final ZoneId zone;

    public MonthlyReporting(
            ReportMaking making,
            Reports reports,
            Services services,
            Members members,
            Keys keys,
            OutgoingQueue queue,
            InstantSource clock,
            ZoneId zone) {
        this.making = making;
        this.reports = reports;
        this.services = services;
        this.members = members;
        this.keys = keys;
        this.queue = queue;
        this.clock = clock;
        this.zone = zone;
    }

    /** Every service's report of the month. */
    public Made run(YearMonth month, boolean mail) {
        int mails = 0;
        List<Service> all = services.findAll();
        Surroundings around = making.surroundings(month);
        for (Service service : all) mails += make(service, month, around, mail);
        return new Made(all.size(), mails);
    }

    /** One service's report of the month, made or made again; empty when there is no such service. */
    public Optional<Made> remake(ServiceId service, YearMonth month, boolean mail) {
        return services.find(service).map(found -> new Made(1, make(found, month, making.surroundings(month), mail)));
    }

    /** Returns how many mails were put on the way. */
    private int make(Service service, YearMonth month, Surroundings around, boolean mail) {
        Report report = making.make(service, month, around);
        reports.put(report);
        if (!mail || report.silent()) return 0;
        List<Outgoing> mails = members.findAll().stream()
                .filter(member -> member.services().contains(service.id()))
                .map(member -> mail(report, member))
                .toList();
        if (!mails.isEmpty()) queue.send(mails);
        return mails.size();
    }

    private Outgoing mail(Report report, Member member) {
        String service = report.service().value();
        String month = report.month().toString();
        ReportToken token = ReportToken.of(keys.key(KeyPurpose.REPORT), report.service(), report.month(), member.id());
        reports.putAccess(
                token.digest(), new Reports.Access(report.service(), report.month(), member.id(), linkEnds()));
        MailId id = MailId.ofReport(
                Digest.sha256(service + "|" + month + "|" + member.id().value()));
        return new Outgoing.ReportMail(id, service, month, member.id().value());
    }

    private Instant linkEnds() {
        return clock.instant().atZone(zone).plusMonths(LINK_MONTHS).toInstant();
    }

    /** @param mails put on the way; a mail that went before goes nowhere */
    public record Made(int reports, int mails) {}
}
