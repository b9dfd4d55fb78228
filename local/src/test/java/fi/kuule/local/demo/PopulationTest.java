package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.demo.Encounter.Outcome;
import fi.kuule.score.Score;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The totals that the reference implementation gives for the default seed with month 0 in January. */
class PopulationTest {
    private static final Population POPULATION =
            Population.of(Population.SEED, Population.RESIDENTS, Population.MONTHS, YearMonth.of(2025, 1));

    @Test
    void residentsAreTheReferences() {
        List<Resident> residents = POPULATION.residents();

        assertEquals(6_000, residents.size());
        assertEquals(
                5_118,
                residents.stream().filter(r -> r.age() != AgeGroup.CHILDREN).count());
        assertEquals(4_063, residents.stream().filter(Resident::emailable).count());
    }

    @Test
    void contactsInvitationsBouncesAndAnswersAreTheReferences() {
        assertEquals(26_951, count(encounter -> true));
        assertEquals(14_319, count(Encounter::invited));
        assertEquals(271, count(encounter -> encounter.outcome() == Outcome.BOUNCED));
        assertEquals(3_653, count(Encounter::answered));
    }

    @Test
    void answersSpreadAsInTheReference() {
        Tally answered = tally(Encounter::answered);

        assertEquals(Tally.of(50, 20, 34, 48, 71, 107, 153, 396, 910, 922, 942), answered);
        assertEquals(37.8, points(answered));
    }

    @ParameterizedTest
    @CsvSource({
        "KIRJASTO, 6325, 3652, 938, 16, 54, 60.1, 61.0, 58.6",
        "VARHAISKASVATUS, 2744, 1619, 340, 2, 27, 43.0, 43.7, 40.6",
        "PERUSOPETUS, 3819, 2030, 495, 0, 40, 30.6, 28.4, 20.4",
        "TIET_JA_VESI, 3935, 2021, 591, 10, 55, 1.5, 1.4, -3.6",
        "RAKENNUSVALVONTA, 886, 431, 104, 0, 10, 11.6, 10.7, 8.7",
        "LIIKUNTA, 4979, 2551, 662, 8, 51, 59.5, 57.9, 55.9",
        "NUORISO_JA_KULTTUURI, 2882, 1405, 339, 8, 20, 47.6, 47.3, 43.7",
        "ASIOINTIPISTE, 1381, 610, 184, 4, 13, 53.4, 54.9, 46.7"
    })
    void everyServiceIsTheReferences(
            TownService service,
            int contacts,
            int invited,
            int answered,
            int fewestInMonth,
            int mostInMonth,
            double ofContacts,
            double ofInvited,
            double ofAnswered) {
        Predicate<Encounter> own = encounter -> encounter.service() == service;
        int[] months = IntStream.range(0, Population.MONTHS)
                .map(month -> (int) count(own.and(Encounter::answered).and(e -> e.month() == month)))
                .sorted()
                .toArray();

        assertEquals(contacts, count(own));
        assertEquals(invited, count(own.and(Encounter::invited)));
        assertEquals(answered, count(own.and(Encounter::answered)));
        assertEquals(fewestInMonth, months[0]);
        assertEquals(mostInMonth, months[Population.MONTHS - 1]);
        assertEquals(ofContacts, points(tally(own)));
        assertEquals(ofInvited, points(tally(own.and(Encounter::invited))));
        assertEquals(ofAnswered, points(tally(own.and(Encounter::answered))));
    }

    @Test
    void buildingControlFallsFromMonthFifteenOn() {
        Predicate<Encounter> own = encounter -> encounter.service() == TownService.RAKENNUSVALVONTA;

        Tally before = tally(own.and(Encounter::answered).and(e -> e.month() < 15));
        Tally after = tally(own.and(Encounter::answered).and(e -> e.month() >= 15));

        assertEquals(69, before.n());
        assertEquals(21.7, points(before));
        assertEquals(35, after.n());
        assertEquals(-17.1, points(after));
    }

    @ParameterizedTest
    @CsvSource({"YOUNG, 1894, 265", "PARENTS, 4496, 984", "MIDDLE, 5027, 1422", "RETIRED, 2201, 760", "OLD, 701, 222"})
    void theYoungAnswerLeast(AgeGroup age, int invited, int answered) {
        Predicate<Encounter> own = encounter -> encounter.resident().age() == age;

        assertEquals(invited, count(own.and(Encounter::invited)));
        assertEquals(answered, count(own.and(Encounter::answered)));
    }

    @Test
    void cutPointsAreTheReferences() {
        assertArrayEquals(
                new double[] {
                    -2.326348, -2.17009, -1.995393, -1.811911, -1.635234, -1.398377, -1.16012, -0.696685, 0.107995,
                    0.889006
                },
                new ScoreScale().cutPoints(),
                5e-7);
    }

    @Test
    void theSeasonFollowsTheCalendarAndNotTheNumberOfTheMonth() {
        Population fromDecember =
                Population.of(Population.SEED, Population.RESIDENTS, Population.MONTHS, YearMonth.of(2024, 12));

        long inJuly = fromDecember.month(7).stream()
                .filter(e -> e.service() == TownService.PERUSOPETUS)
                .count();
        long inOctober = fromDecember.month(10).stream()
                .filter(e -> e.service() == TownService.PERUSOPETUS)
                .count();

        assertEquals(YearMonth.of(2025, 7), fromDecember.first().plusMonths(7));
        assertTrue(inJuly * 5 < inOctober);
    }

    /** Five hundred beside the residents, in June, July and August, about roads, and once a summer. */
    @Test
    void summerResidentsAreAskedOnceASummerAndAreNoResidents() {
        List<Encounter> summer = POPULATION.summer();

        assertTrue(summer.stream()
                .allMatch(encounter -> encounter.resident().summer()
                        && encounter.service() == TownService.TIET_JA_VESI
                        && List.of(5, 6, 7).contains(encounter.month() % 12)));
        assertEquals(
                summer.size(),
                summer.stream()
                        .map(encounter -> List.of(encounter.resident().number(), encounter.month() / 12))
                        .distinct()
                        .count());
        assertTrue(POPULATION.residents().stream().noneMatch(Resident::summer));
        assertEquals(650, summer.size(), 60);
        IntStream.of(5, 6, 7, 17, 18, 19)
                .forEach(month -> assertTrue(
                        summer.stream()
                                        .filter(encounter -> encounter.month() == month)
                                        .count()
                                >= 40,
                        "month " + month));
    }

    @Test
    void aSmallTownWhoseRoadsAreAskedAboutOfFewHasNoSummerResidents() {
        assertEquals(
                List.of(),
                Population.of(Population.SEED, 900, 12, YearMonth.of(2025, 1)).summer());
    }

    /** In September, to those whom no mail reaches and who are in no number of those asked by mail. */
    @Test
    void lettersGoToThoseOfTheServicePointWithoutAnAddress() {
        Letters letters = new Letters(POPULATION);

        IntStream.range(0, Population.MONTHS)
                .forEach(month ->
                        assertEquals(month % 12 == 8, letters.list(month).size() >= 20, "month " + month));
        assertTrue(letters.list(20).stream()
                .allMatch(row -> row.contact().reference().isPresent()
                        && !row.encounter().resident().emailable()
                        && row.encounter().invited()));
    }

    private static long count(Predicate<Encounter> which) {
        return POPULATION.encounters().stream().filter(which).count();
    }

    private static Tally tally(Predicate<Encounter> which) {
        int[] counts = new int[Tally.BINS];
        POPULATION.encounters().stream().filter(which).forEach(encounter -> counts[encounter.score()]++);
        return Tally.of(counts);
    }

    private static double points(Tally tally) {
        return Math.round(Score.of(tally).orElseThrow().points() * 10) / 10.0;
    }
}
