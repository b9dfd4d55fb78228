package fi.kuule.local.demo;

import fi.kuule.language.Language;
import fi.kuule.wave.Population;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * People of the cottages, another population than the residents: asked about roads in June, July and August, each once a summer at most.
 * They are drawn as residents are, under numbers that no resident has.
 */
final class SummerResidents {
    /** As the contact lists call them. */
    static final Population POPULATION = new Population("kesäasukkaat");

    private static final int FIRST_NUMBER = 50_000;
    private static final int RESIDENTS_TO_EACH = 12;

    /** In a smaller town fewer than twenty residents would be asked about roads in July, and with two populations no wave starts with so few of one. */
    private static final int SMALLEST_TOWN = 5_000;

    /** How probable it is that somebody meets the municipality's roads in a summer month. */
    private static final double ON_ROADS = .30;

    private static final Set<Month> SUMMER = EnumSet.of(Month.JUNE, Month.JULY, Month.AUGUST);

    private final ScoreScale scale = new ScoreScale();
    private final Set<Integer> askedThisYear = new HashSet<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private final Draws draws;
    private final List<Resident> people;

    private SummerResidents(Draws draws, int residents) {
        this.draws = draws;
        this.people = IntStream.range(0, residents < SMALLEST_TOWN ? 0 : residents / RESIDENTS_TO_EACH)
                .mapToObj(number -> person(draws, FIRST_NUMBER + number))
                .toList();
    }

    /** All that they are asked about, in the order in which they are asked. */
    static List<Encounter> encounters(Draws draws, int residents, int months, YearMonth first) {
        SummerResidents summer = new SummerResidents(draws, residents);
        for (int month = 0; month < months; month++) summer.live(month, first.plusMonths(month));
        return List.copyOf(summer.encounters);
    }

    private static Resident person(Draws draws, int number) {
        return new Resident(
                number,
                age(draws.uniform(1, number)),
                draws.uniform(2, number) < .55 ? Area.ITAKYLAT : Area.LANSIKYLAT,
                language(draws.uniform(3, number)),
                true,
                Resident.leaning(draws, number),
                true);
    }

    private static AgeGroup age(double draw) {
        if (draw < .04) return AgeGroup.YOUNG;
        if (draw < .18) return AgeGroup.PARENTS;
        if (draw < .60) return AgeGroup.MIDDLE;
        return draw < .92 ? AgeGroup.RETIRED : AgeGroup.OLD;
    }

    private static Language language(double draw) {
        if (draw < .78) return Language.FI;
        return draw < .95 ? Language.SV : Language.EN;
    }

    private void live(int month, YearMonth calendarMonth) {
        if (!SUMMER.contains(calendarMonth.getMonth())) askedThisYear.clear();
        else for (Resident person : people) meet(month, calendarMonth.getMonthValue() - 1, person);
    }

    private void meet(int month, int season, Resident person) {
        TownService roads = TownService.TIET_JA_VESI;
        long key = Encounter.key(month, roads, person);
        if (draws.uniform(6, key) >= ON_ROADS || !askedThisYear.add(person.number())) return;
        double latent = roads.satisfaction(person, draws.normal(7, key), month, season);
        encounters.add(new Encounter(
                month, roads, person, scale.scoreOf(latent), new Reactions(draws).toMail(key, person, season, latent)));
    }
}
