package fi.kuule.local.demo;

import fi.kuule.local.demo.Encounter.Outcome;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The residents and all their contacts with services, month by month and service by service; and beside them the summer residents.
 *
 * @param first the calendar month of month 0: gives every month its season
 * @param encounters of residents
 * @param summer of summer residents, who are in no number of the residents
 */
record Population(
        long seed,
        int months,
        YearMonth first,
        List<Resident> residents,
        List<Encounter> encounters,
        List<Encounter> summer) {
    static final long SEED = 20260101;
    static final int RESIDENTS = 6_000;
    static final int MONTHS = 24;

    Population {
        residents = List.copyOf(residents);
        encounters = List.copyOf(encounters);
        summer = List.copyOf(summer);
    }

    static Population of(long seed, int size, int months, YearMonth first) {
        Draws draws = new Draws(seed);
        List<Resident> residents = IntStream.range(0, size)
                .mapToObj(number -> Resident.draw(draws, number))
                .toList();
        return new Population(
                seed,
                months,
                first,
                residents,
                new Life(draws, residents, first).live(months),
                SummerResidents.encounters(draws, size, months, first));
    }

    /** What happened in one month (0 is the first), in the order in which people are asked: residents first. */
    List<Encounter> month(int month) {
        return Stream.concat(encounters.stream(), summer.stream())
                .filter(encounter -> encounter.month() == month)
                .toList();
    }

    /** Goes through time: who was asked when decides who may be asked again. */
    private static final class Life {
        private static final int QUARANTINE_MONTHS = 3;
        private final ScoreScale scale = new ScoreScale();
        private final Map<TownService, Visits> visits = Visits.all();
        private final List<Encounter> encounters = new ArrayList<>();
        private final Draws draws;
        private final List<Resident> residents;
        private final YearMonth first;
        private final int[] lastAsked;

        Life(Draws draws, List<Resident> residents, YearMonth first) {
            this.draws = draws;
            this.residents = residents;
            this.first = first;
            this.lastAsked = new int[residents.size()];
            Arrays.fill(lastAsked, -9);
        }

        List<Encounter> live(int months) {
            for (int month = 0; month < months; month++)
                for (TownService service : TownService.values())
                    for (Resident resident : residents) meet(month, service, resident);
            return encounters;
        }

        private void meet(int month, TownService service, Resident resident) {
            if (resident.age() == AgeGroup.CHILDREN) return;
            int season = first.plusMonths(month).getMonthValue() - 1;
            long key = Encounter.key(month, service, resident);
            if (draws.uniform(6, key) >= probability(service, resident, season)) return;
            double latent = service.satisfaction(resident, draws.normal(7, key), month, season);
            Outcome outcome = ask(month, resident)
                    ? new Reactions(draws).toMail(key, resident, season, latent)
                    : Outcome.NOT_INVITED;
            encounters.add(new Encounter(month, service, resident, scale.scoreOf(latent), outcome));
        }

        private double probability(TownService service, Resident resident, int season) {
            return Objects.requireNonNull(visits.get(service)).probability(resident.age(), season);
        }

        private boolean ask(int month, Resident resident) {
            if (!resident.emailable() || month - lastAsked[resident.number()] < QUARANTINE_MONTHS) return false;
            lastAsked[resident.number()] = month;
            return true;
        }
    }
}
