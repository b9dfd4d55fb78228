package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Things by id or by name in any language, in upper or lower case; and the nearest name of what is not there. */
final class Names<T> {
    private final Map<String, Named<T>> byName = new LinkedHashMap<>();

    static Names<Service> ofServices(List<Service> services) {
        Names<Service> names = new Names<>();
        services.forEach(service -> names.add(service.id().value(), service));
        services.forEach(service -> names.add(service.name(), service));
        return names;
    }

    static Names<Touchpoint> ofTouchpoints(List<Touchpoint> touchpoints) {
        Names<Touchpoint> names = new Names<>();
        touchpoints.forEach(touchpoint -> names.add(touchpoint.id(), touchpoint));
        touchpoints.forEach(touchpoint -> names.add(touchpoint.name(), touchpoint));
        return names;
    }

    static Names<Language> ofLanguages() {
        Names<Language> names = new Names<>();
        List.of("fi", "suomi", "finska", "finnish", "fin").forEach(name -> names.add(name, Language.FI));
        List.of("sv", "ruotsi", "svenska", "swedish", "swe").forEach(name -> names.add(name, Language.SV));
        List.of("en", "englanti", "engelska", "english", "eng").forEach(name -> names.add(name, Language.EN));
        List.of("fi-selko", "selko", "selkosuomi", "lätt finska", "easy finnish")
                .forEach(name -> names.add(name, Language.FI_SELKO));
        return names;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(plain(name))).map(Named::thing);
    }

    Optional<String> nearest(String name) {
        return Nearest.to(name, byName.values().stream().map(Named::name));
    }

    private void add(LocalText text, T thing) {
        text.texts().values().forEach(name -> add(name, thing));
    }

    /** The first of a name stays: ids come before names. */
    private void add(String name, T thing) {
        byName.putIfAbsent(plain(name), new Named<>(name, thing));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private record Named<T>(String name, T thing) {}
}
