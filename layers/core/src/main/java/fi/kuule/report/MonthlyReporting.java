package fi.kuule.report;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Makes a month's reports and puts their mails on the way. */
public final class MonthlyReporting {
    private final ReportMaking making;
    private final Reports reports;
    private final Services services;
    private final ReportPosting posting;

    public MonthlyReporting(ReportMaking making, Reports reports, Services services, ReportPosting posting) {
        this.making = making;
        this.reports = reports;
        this.services = services;
        this.posting = posting;
    }

    /** Every service's report of the month, and then the mails, which may be of several of them. */
    public Made run(YearMonth month, boolean mail) {
        Surroundings around = making.surroundings(month);
        List<Report> made = services.findAll().stream()
                .map(service -> make(service, month, around))
                .toList();
        return new Made(made.size(), mail ? posting.post(month, made) : 0);
    }

    /** One service's report of the month, made or made again; empty when there is no such service. */
    public Optional<Made> remake(ServiceId service, YearMonth month, boolean mail) {
        return services.find(service)
                .map(found -> make(found, month, making.surroundings(month)))
                .map(report -> new Made(1, mail ? posting.postAlone(report) : 0));
    }

    private Report make(Service service, YearMonth month, Surroundings around) {
        Report report = making.make(service, month, around);
        reports.put(report);
        return report;
    }

    /** @param mails put on the way; a mail that went before goes nowhere */
    public record Made(int reports, int mails) {}
}
