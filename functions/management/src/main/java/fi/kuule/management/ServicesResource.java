package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.ServiceRegistration;
import fi.kuule.organisation.ServiceRegistration.Added;
import fi.kuule.organisation.ServiceRegistration.NoNumberLeft;
import fi.kuule.organisation.ServiceRegistration.Replaced;
import fi.kuule.organisation.Services;

/** {@code /api/services}. */
final class ServicesResource {
    private static final String SERVICE = "service";

    private final Services services;
    private final ServiceRegistration registration;

    ServicesResource(Services services, ServiceRegistration registration) {
        this.services = services;
        this.registration = registration;
    }

    HttpReply list(Call call) {
        return Replies.list("services", services.findAll(), ServiceDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("id", ServiceId::new)
                .then(id -> services.find(id)
                        .map(service -> Replies.ok(ServiceDocument.write(service)))
                        .orElseGet(() -> Problem.notFound(SERVICE).reply()));
    }

    HttpReply put(Call call) {
        return call.id("id", ServiceId::new)
                .then(id -> call.document(fields -> ServiceDocument.read(id, fields))
                        .then(service -> switch (registration.put(id, service)) {
                            case Added added -> Replies.created(ServiceDocument.write(added.service()));
                            case Replaced replaced -> Replies.ok(ServiceDocument.write(replaced.service()));
                            case NoNumberLeft none ->
                                Problem.of(
                                                ProblemKind.CONFLICT,
                                                "1023 services have been made, and there is room for no more")
                                        .reply();
                        }));
    }

    HttpReply putTarget(Call call) {
        return call.id("id", ServiceId::new)
                .then(id -> call.document(ServiceDocument::readTarget)
                        .then(target -> registration
                                .aim(id, target)
                                .map(service -> Replies.ok(ServiceDocument.write(service)))
                                .orElseGet(() -> Problem.notFound(SERVICE).reply())));
    }
}
