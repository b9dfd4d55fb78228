package fi.kuule.local.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How probable it is that somebody is in contact with a service during a month: by age, times the month's factor. */
final class Visits {
    private static final List<AgeGroup> ADULTS =
            List.of(AgeGroup.YOUNG, AgeGroup.PARENTS, AgeGroup.MIDDLE, AgeGroup.RETIRED, AgeGroup.OLD);
    private static final double[] EVEN = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] LIBRARY = {1, 1, 1, 1, .9, .7, .5, .8, 1.1, 1.1, 1.1, .9};
    private static final double[] DAYCARE = {1, 1, 1, 1, 1, .6, .2, 1.2, 1.2, 1, 1, .8};
    private static final double[] SCHOOL = {1, 1, 1, 1, 1.2, .3, .05, 1.3, 1.2, 1, 1, .8};
    private static final double[] ROADS = {1.5, 1.4, 1.3, 1.2, 1, .7, .6, .7, .8, .9, 1.1, 1.4};
    private static final double[] BUILDING = {.6, .7, 1, 1.4, 1.6, 1.4, .7, 1.1, 1.1, .9, .7, .5};
    private static final double[] SPORTS = {1.2, 1.1, 1.1, 1, .8, .6, .4, .8, 1.1, 1.1, 1.1, .9};
    private static final double[] CULTURE = {.9, .9, 1, 1, 1.1, 1.4, 1.5, 1.1, 1, 1, 1, 1.2};

    private final Map<AgeGroup, Double> byAge;
    private final double[] byMonth;

    private Visits(double[] byMonth, double... byAdultAge) {
        this.byMonth = byMonth;
        this.byAge = new EnumMap<>(AgeGroup.class);
        for (int i = 0; i < byAdultAge.length; i++) byAge.put(ADULTS.get(i), byAdultAge[i]);
    }

    static Map<TownService, Visits> all() {
        Map<TownService, Visits> visits = new EnumMap<>(TownService.class);
        for (TownService service : TownService.values()) visits.put(service, to(service));
        return visits;
    }

    private static Visits to(TownService service) {
        return switch (service) {
            case KIRJASTO -> new Visits(LIBRARY, .05, .07, .05, .07, .04);
            case VARHAISKASVATUS -> new Visits(DAYCARE, .02, .10, .005, 0, 0);
            case PERUSOPETUS -> new Visits(SCHOOL, .005, .10, .04, 0, 0);
            case TIET_JA_VESI -> new Visits(ROADS, .01, .03, .04, .04, .02);
            case RAKENNUSVALVONTA -> new Visits(BUILDING, .003, .012, .010, .006, .001);
            case LIIKUNTA -> new Visits(SPORTS, .06, .05, .04, .05, .02);
            case NUORISO_JA_KULTTUURI -> new Visits(CULTURE, .03, .02, .02, .03, .01);
            case ASIOINTIPISTE -> new Visits(EVEN, .004, .006, .010, .02, .02);
        };
    }

    /** @param monthOfYear 0 is January */
    double probability(AgeGroup age, int monthOfYear) {
        return byAge.getOrDefault(age, 0.0) * byMonth[monthOfYear];
    }
}
