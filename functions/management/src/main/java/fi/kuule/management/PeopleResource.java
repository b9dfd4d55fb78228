package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.report.PeopleMaking;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;

/** {@code /api/services/{id}/people}: what the report of a month tells of groups of people. */
final class PeopleResource {
    private static final String MONTH = "a month such as 2026-11";

    private final Services services;
    private final PeopleMaking people;
    private final InstantSource clock;
    private final ZoneId zone;

    PeopleResource(Services services, PeopleMaking people, InstantSource clock, ZoneId zone) {
        this.services = services;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    HttpReply get(Call call) {
        return call.id("id", ServiceId::new)
                .then(id -> services.find(id)
                        .map(service -> get(call, service))
                        .orElseGet(() -> Problem.notFound("service").reply()));
    }

    private HttpReply get(Call call, Service service) {
        return call.requiredQuery("month", YearMonth::parse, MONTH).then(month -> get(service, month));
    }

    private HttpReply get(Service service, YearMonth month) {
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(zone))))
            return Problem.of(ProblemKind.CONFLICT, "the month has not ended").reply();
        return Replies.ok(people.of(service, month)
                .map(told -> PeopleDocument.write(service, told))
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("service", service.id().value())));
    }
}
