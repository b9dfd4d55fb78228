package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.organisation.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A contact list to fill in: a header, and example rows that show what the organisation has. The examples' addresses end in
 * {@value #EXAMPLE}, which no address does (RFC 2606): such rows are passed over when the list comes back.
 */
public final class ContactTemplate {
    private static final String EXAMPLE = ".invalid";

    private static final Map<Language, String> ADDRESSES = Map.of(
            Language.FI, "nimi@esimerkki" + EXAMPLE,
            Language.SV, "namn@exempel" + EXAMPLE,
            Language.EN, "name@example" + EXAMPLE);
    private static final Map<Language, String> AREAS =
            Map.of(Language.FI, "Keskusta", Language.SV, "Centrum", Language.EN, "Centre");
    private static final String AGE_GROUP = "30-64";

    private final List<Service> services;
    private final List<Language> languages;

    /** @param languages that the organisation serves in */
    public ContactTemplate(List<Service> services, List<Language> languages) {
        this.services = List.copyOf(services);
        this.languages = List.copyOf(languages);
    }

    /** Whether a row with this address is an example. */
    static boolean isExample(String address) {
        return address.strip().endsWith(EXAMPLE);
    }

    /** The header first; then every service and touchpoint, and every language, in a row at least. */
    public List<List<String>> rows(Language in) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(ContactColumn.values())
                .map(column -> column.nameIn(in))
                .toList());
        List<Place> places = places();
        for (int i = 0; i < Math.max(places.size(), languages.size()); i++)
            rows.add(row(in, places.get(i % places.size()), languages.get(i % languages.size())));
        return Collections.unmodifiableList(rows);
    }

    private List<String> row(Language in, Place place, Language language) {
        return Stream.of(ContactColumn.values())
                .map(column -> switch (column) {
                    case ADDRESS -> ADDRESSES.getOrDefault(in, "");
                    case REFERENCE, POPULATION -> "";
                    case LANGUAGE -> language.tag();
                    case SERVICE -> place.service;
                    case TOUCHPOINT -> place.touchpoint;
                    case AGE_GROUP -> AGE_GROUP;
                    case AREA -> AREAS.getOrDefault(in, "");
                })
                .toList();
    }

    private List<Place> places() {
        List<Place> places = services.stream().flatMap(this::places).toList();
        return places.isEmpty() ? List.of(new Place("", "")) : places;
    }

    private Stream<Place> places(Service service) {
        String id = service.id().value();
        if (service.touchpoints().isEmpty()) return Stream.of(new Place(id, ""));
        return service.touchpoints().stream().map(touchpoint -> new Place(id, touchpoint.id()));
    }

    /** By their ids, which mean one thing in every language and are harmless in a spreadsheet. */
    private record Place(String service, String touchpoint) {}
}
