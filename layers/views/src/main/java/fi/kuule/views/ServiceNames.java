package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.ServiceId;
import java.util.Map;
import java.util.Optional;

/** The services of the organisation by their names in one language; one that is gone is called by its id. */
record ServiceNames(Language language, Map<ServiceId, LocalText> names) {
    String of(ServiceId service) {
        return Optional.ofNullable(names.get(service))
                .map(name -> name.in(language))
                .orElse(service.value());
    }
}
