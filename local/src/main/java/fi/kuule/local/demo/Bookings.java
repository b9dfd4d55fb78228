package fi.kuule.local.demo;

import fi.kuule.wave.Strata;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * In February the list of the sports services comes from the booking of their places: it says which, and neither age nor area. A month's list
 * is too short for all of them: the place is given up first where cells are small, so that beside age and area nothing would be left of it. No
 * place was made better than another.
 */
record Bookings(Draws draws) {
    /** Places, with their share of visits. */
    enum Place {
        UIMAHALLI("uimahalli", .50),
        KUNTOSALI("kuntosali", .30),
        ULKOLIIKUNTA("ulkoliikunta", .20);

        final String id;
        private final double share;

        Place(String id, double share) {
            this.id = id;
            this.share = share;
        }

        private static Place at(double draw) {
            double sum = 0;
            for (Place place : values()) {
                sum += place.share;
                if (draw < sum) return place;
            }
            return ULKOLIIKUNTA;
        }
    }

    /** Where it was; empty where the list does not say. */
    Optional<Place> place(Encounter encounter, YearMonth month) {
        return encounter.service() == TownService.LIIKUNTA && month.getMonth() == Month.FEBRUARY
                ? Optional.of(Place.at(draws.uniform(17, encounter.key())))
                : Optional.empty();
    }

    /** What a list that says places says of a person. */
    static Strata strata(Resident resident) {
        return new Strata("", "", resident.language());
    }
}
