package fi.kuule.organisation;

import fi.kuule.language.LocalText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Something that happened, for those who read the numbers around it: a closure, a new system, a changed routine. Says when, never why.
 *
 * @param service empty: of the whole organisation
 * @param newState what is usual was changed for good: the trend is measured anew from here, once there is enough to measure it by
 */
public record ContextNote(String id, Optional<ServiceId> service, LocalDate day, LocalText text, boolean newState) {
    public ContextNote {
        Slug.require("note id", id);
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** The note is read with the numbers of this service. */
    public boolean concerns(ServiceId reported) {
        return service.isEmpty() || service.get().equals(reported);
    }
}
