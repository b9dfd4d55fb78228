package fi.kuule.survey;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import java.util.Optional;

/** Puts up open links, for surveys, services and touchpoints that exist. */
public final class OpenLinkPlacing {
    private final OpenLinks links;
    private final Surveys surveys;
    private final Services services;

    public OpenLinkPlacing(OpenLinks links, Surveys surveys, Services services) {
        this.links = links;
        this.surveys = surveys;
        this.services = services;
    }

    public Outcome put(OpenLink link) {
        if (surveys.newest(link.survey()).isEmpty()) return Outcome.UNKNOWN_SURVEY;
        Optional<Service> service = services.find(link.service());
        if (service.isEmpty()) return Outcome.UNKNOWN_SERVICE;
        if (!link.touchpoint().map(service.get()::hasTouchpoint).orElse(true)) return Outcome.UNKNOWN_TOUCHPOINT;
        links.put(link);
        return Outcome.PUT;
    }

    public enum Outcome {
        PUT,
        UNKNOWN_SURVEY,
        UNKNOWN_SERVICE,
        UNKNOWN_TOUCHPOINT
    }
}
