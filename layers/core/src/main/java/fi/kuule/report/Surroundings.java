package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import java.util.List;

/**
 * What the reports of a month have in common.
 *
 * @param services every service's year, by id
 * @param notes oldest first
 */
public record Surroundings(List<ServiceYear> services, List<ContextNote> notes) {
    public Surroundings {
        services = List.copyOf(services);
        notes = List.copyOf(notes);
    }
}
