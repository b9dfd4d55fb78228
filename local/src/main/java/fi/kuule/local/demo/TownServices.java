package fi.kuule.local.demo;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Stratum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services of Mäntyranta as its administrator has written them down. */
final class TownServices {
    private TownServices() {}

    static Service of(TownService service, int number) {
        return new Service(
                new ServiceId(service.id),
                number,
                name(service),
                Optional.of(object(service)),
                false,
                Optional.of(Town.address(service.id)),
                service == TownService.LIIKUNTA ? places() : List.of(),
                target(service),
                customers(service),
                first(service));
    }

    /** How roads are kept depends on where people live. */
    private static Optional<Stratum> first(TownService service) {
        return Optional.of(Stratum.AREA).filter(area -> service == TownService.TIET_JA_VESI);
    }

    private static List<Touchpoint> places() {
        return Arrays.stream(Bookings.Place.values())
                .map(place -> new Touchpoint(place.id, name(place)))
                .toList();
    }

    private static LocalText name(Bookings.Place place) {
        return switch (place) {
            case UIMAHALLI -> Town.text("Uimahalli", "Simhallen", "Swimming hall");
            case KUNTOSALI -> Town.text("Kuntosali", "Gymmet", "Gym");
            case ULKOLIIKUNTA -> Town.text("Ulkoliikuntapaikat", "Motionsplatserna utomhus", "Outdoor sports grounds");
        };
    }

    private static LocalText name(TownService service) {
        return switch (service) {
            case KIRJASTO -> Town.text("Kirjasto", "Biblioteket", "Library");
            case VARHAISKASVATUS -> Town.text("Varhaiskasvatus", "Småbarnspedagogiken", "Early childhood education");
            case PERUSOPETUS -> Town.text("Perusopetus", "Den grundläggande utbildningen", "Basic education");
            case TIET_JA_VESI -> Town.text("Tiet ja vesi", "Vägar och vatten", "Roads and water");
            case RAKENNUSVALVONTA -> Town.text("Rakennusvalvonta", "Byggnadstillsynen", "Building control");
            case LIIKUNTA -> Town.text("Liikuntapalvelut", "Idrottstjänsterna", "Sports services");
            case NUORISO_JA_KULTTUURI ->
                Town.text("Nuoriso- ja kulttuuripalvelut", "Ungdoms- och kulturtjänsterna", "Youth and culture");
            case ASIOINTIPISTE -> Town.text("Asiointipiste", "Servicepunkten", "Service point");
        };
    }

    /** In "would you recommend …". */
    private static LocalText object(TownService service) {
        return switch (service) {
            case KIRJASTO -> Town.text("kirjastoa", "biblioteket", "the library");
            case VARHAISKASVATUS -> Town.text("varhaiskasvatusta", "småbarnspedagogiken", "early childhood education");
            case PERUSOPETUS -> Town.text("perusopetusta", "den grundläggande utbildningen", "basic education");
            case TIET_JA_VESI ->
                Town.text(
                        "teiden ja vesihuollon palveluja", "väg- och vattentjänsterna", "the road and water services");
            case RAKENNUSVALVONTA -> Town.text("rakennusvalvontaa", "byggnadstillsynen", "building control");
            case LIIKUNTA -> Town.text("liikuntapalveluja", "idrottstjänsterna", "the sports services");
            case NUORISO_JA_KULTTUURI ->
                Town.text(
                        "nuoriso- ja kulttuuripalveluja",
                        "ungdoms- och kulturtjänsterna",
                        "the youth and culture services");
            case ASIOINTIPISTE -> Town.text("asiointipistettä", "servicepunkten", "the service point");
        };
    }

    private static Optional<Integer> target(TownService service) {
        return switch (service) {
            case KIRJASTO -> Optional.of(60);
            case LIIKUNTA -> Optional.of(50);
            case TIET_JA_VESI -> Optional.of(10);
            default -> Optional.empty();
        };
    }

    /** Different people in a year, where somebody knows: those who borrowed, who have a card, and families on the lists. */
    private static Optional<Integer> customers(TownService service) {
        return switch (service) {
            case KIRJASTO -> Optional.of(2_700);
            case LIIKUNTA -> Optional.of(2_200);
            case VARHAISKASVATUS -> Optional.of(900);
            default -> Optional.empty();
        };
    }
}
