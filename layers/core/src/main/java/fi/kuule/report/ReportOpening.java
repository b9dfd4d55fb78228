package fi.kuule.report;

import fi.kuule.access.Digest;
import fi.kuule.language.LocalText;
import fi.kuule.masking.MaskedText;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.Responses;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens a report by the link of a report mail. Reads and writes nothing else. */
public final class ReportOpening {
    private final Reports reports;
    private final Organisations organisations;
    private final Services services;
    private final Members members;
    private final CommentTexts comments;
    private final InstantSource clock;

    public ReportOpening(
            Reports reports,
            Organisations organisations,
            Services services,
            Members members,
            Responses responses,
            InstantSource clock) {
        this.reports = reports;
        this.organisations = organisations;
        this.services = services;
        this.members = members;
        this.comments = new CommentTexts(responses);
        this.clock = clock;
    }

    /** Whose pages these are. */
    public Optional<Organisation> organisation() {
        return organisations.find();
    }

    /** Empty for a token that is unknown, malformed, expired or revoked, and for one whose member has left or lost the service. */
    public Optional<Opened> open(String token) {
        return reports.findAccess(Digest.sha256(token))
                .filter(access -> access.isOpen(clock.instant()))
                .flatMap(this::open);
    }

    private Optional<Opened> open(Reports.Access access) {
        Optional<Member> member =
                members.find(access.member()).filter(found -> found.services().contains(access.service()));
        Optional<Service> service = services.find(access.service());
        Optional<Report> report = reports.find(access.service(), access.month());
        if (member.isEmpty() || service.isEmpty() || report.isEmpty()) return Optional.empty();
        return Optional.of(new Opened(
                service.get(),
                member.get(),
                report.get(),
                comments.of(report.get()),
                names(service.get(), report.get())));
    }

    /** By key: this door may not search the register. */
    private Map<ServiceId, LocalText> names(Service own, Report report) {
        Map<ServiceId, LocalText> names = new HashMap<>(Map.of(own.id(), own.name()));
        report.services().stream()
                .map(ServiceYear::service)
                .filter(id -> !id.equals(own.id()))
                .forEach(id -> services.find(id).ifPresent(found -> names.put(id, found.name())));
        return names;
    }

    /**
     * @param comments the texts of the report's comments that still exist
     * @param names of the services that the report compares, those that are still there
     */
    public record Opened(
            Service service,
            Member member,
            Report report,
            Quotes<MaskedText> comments,
            Map<ServiceId, LocalText> names) {
        public Opened {
            names = Map.copyOf(names);
        }

        @Override
        public String toString() {
            return "Opened[" + report.service().value() + ", " + report.month() + "]";
        }
    }
}
