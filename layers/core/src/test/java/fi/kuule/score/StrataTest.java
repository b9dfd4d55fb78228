package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.MailState;
import fi.kuule.organisation.Stratum;
import fi.kuule.response.Response;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Cell;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WayOut;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StrataTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final YearMonth OCTOBER = YearMonth.from(DAY);
    private static final Population SUMMER = new Population("kesäasukkaat");
    private static final String OWN_CELL = "30-44|keskusta|fi||tiski";
    private static final String SUMMER_CELL = "30-44|keskusta|fi||tiski|kesäasukkaat";
    private final NightWorld world = new NightWorld().night(DAY.plusDays(1));

    private void answers(int people, String cell) {
        answers(world, DAY, people, cell);
    }

    private static void answers(NightWorld world, LocalDate day, int people, String cell) {
        for (int i = 0; i < people; i++)
            world.answer(day, i % 11, cell, Optional.of(NightWorld.WAVE), Optional.empty());
    }

    private void asked(Map<String, Integer> combinations) {
        world.askedCounts.put(
                NightWorld.WAVE, new AskedCounts(Map.of(NightWorld.LIBRARY.id(), combinations), Map.of()));
        int number = 0;
        for (Map.Entry<String, Integer> combination : combinations.entrySet())
            for (int i = 0; i < combination.getValue(); i++)
                world.invitations.add(number++, combination.getKey(), i == 0 ? MailState.BOUNCED : MailState.SENT);
    }

    private Map<Population, StratumTallies> counted() {
        return new StratumCounts(world.tallies).of(NightWorld.LIBRARY.id(), OCTOBER, OCTOBER);
    }

    private Map<Population, StratumDispositions> ended() {
        return new AskedStrata(world.waves, world.dispositions).endedIn(NightWorld.LIBRARY.id(), OCTOBER, OCTOBER);
    }

    private Map<String, Long> cells() {
        return world.responses.rows.values().stream()
                .collect(Collectors.groupingBy(Response::cell, Collectors.counting()));
    }

    @Test
    void populationsAreNeverAddedTogether() {
        answers(6, OWN_CELL);
        answers(9, SUMMER_CELL);
        world.counting().count(NightWorld.LIBRARY, DAY);

        assertEquals(6, world.total(DAY, DAY).n());
        assertEquals(
                9,
                new MonthSums(world.tallies)
                        .of(NightWorld.LIBRARY.id(), SUMMER, OCTOBER, OCTOBER)
                        .getOrDefault(OCTOBER, Tally.EMPTY)
                        .n());
        assertEquals(List.of(Population.OWN, SUMMER), List.copyOf(counted().keySet()));
        assertEquals(
                6,
                counted()
                        .get(Population.OWN)
                        .by(Dimension.TOUCHPOINT)
                        .get("tiski")
                        .n());
    }

    @Test
    void whoWasNotToldOfIsUnderTheStar() {
        answers(6, OWN_CELL);
        answers(2, "*|*|*");
        world.counting().count(NightWorld.LIBRARY, DAY);

        StratumTallies own = counted().get(Population.OWN);

        assertEquals(Set.of("30-44", "*"), own.by(Dimension.AGE).keySet());
        assertEquals(2, own.by(Dimension.AGE).get("*").n());
        assertEquals(8, own.by(Dimension.CHANNEL).get("email").n());
    }

    @Property(tries = 200)
    void theGroupsOfADimensionAddUpToTheTotalSealedOrNot(@ForAll("anyCells") List<String> given) {
        NightWorld other = new NightWorld().night(DAY.plusDays(1));
        for (int i = 0; i < given.size(); i++) answers(other, DAY.plusDays(i % 3), 1, given.get(i));
        other.counting().count(NightWorld.LIBRARY, List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));

        assertEquals(given.size(), addUp(other, 0));
        other.night(DAY.plusDays(40));
        other.sealing().seal(NightWorld.LIBRARY);

        assertTrue(other.tallies.days.isEmpty());
        addUp(other, 5);
    }

    private static int addUp(NightWorld world, int floor) {
        Map<Population, StratumTallies> counted =
                new StratumCounts(world.tallies).of(NightWorld.LIBRARY.id(), OCTOBER, OCTOBER);
        counted.forEach((population, tallies) -> {
            for (Dimension dimension : Dimension.values()) {
                Map<String, Tally> groups = tallies.by(dimension);
                assertEquals(tallies.total(), groups.values().stream().reduce(Tally.EMPTY, Tally::plus));
                assertTrue(
                        groups.size() == 1 || groups.values().stream().allMatch(group -> group.n() >= floor),
                        () -> "small groups stay: " + groups);
            }
            assertTrue(counted.size() == 1 || tallies.total().n() >= floor, "a small population stays beside others");
        });
        return counted.values().stream()
                .mapToInt(tallies -> tallies.total().n())
                .sum();
    }

    @Provide
    Arbitrary<List<String>> anyCells() {
        return Combinators.combine(
                        Arbitraries.of("*", "", "16-29", "30-64"),
                        Arbitraries.of("*", "ita", "lansi"),
                        Arbitraries.of("fi", "sv"),
                        Arbitraries.of("", "*", "tiski"),
                        Arbitraries.of("", "", "", "*", "kesä"))
                .as((age, area, language, touchpoint, population) ->
                        new Cell(age, area, language, "", touchpoint, new Population(population)).text())
                .list()
                .ofMaxSize(60);
    }

    @Test
    void fewOfAPopulationAreNotKeptBesideOthersAndTakeNothingFromThem() {
        answers(4, SUMMER_CELL);
        answers(30, OWN_CELL);
        world.counting().count(NightWorld.LIBRARY, DAY);
        world.night(DAY.plusDays(31)).sealing().seal(NightWorld.LIBRARY);

        assertEquals(Set.of(Population.OWN), counted().keySet());
        assertEquals(30, counted().get(Population.OWN).total().n());
        world.counting().count(NightWorld.LIBRARY, DAY);
        assertEquals(Set.of(Population.OWN), counted().keySet(), "a sealed day is not counted again");
    }

    @Test
    void fewOfTheOnlyPopulationAreKept() {
        answers(3, OWN_CELL);
        world.counting().count(NightWorld.LIBRARY, DAY);
        world.night(DAY.plusDays(31)).sealing().seal(NightWorld.LIBRARY);

        assertEquals(3, counted().get(Population.OWN).total().n());
        assertEquals(
                Set.of("*"), counted().get(Population.OWN).by(Dimension.AGE).keySet());
    }

    @Test
    void fewWhoAnsweredOfAPopulationHideAmongFewDrawnFromTheLargestCell() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 162);
        asked(Map.of(OWN_CELL, 100, "75-|keskusta|fi||tiski", 40, SUMMER_CELL, 22));
        answers(30, OWN_CELL);
        answers(9, "75-|keskusta|fi||tiski");
        answers(3, SUMMER_CELL);

        world.nightly().run();

        assertEquals(Map.of(OWN_CELL, 28L, "75-|keskusta|fi||tiski", 9L, "*|*|*||*|*", 5L), cells());
        assertEquals(
                Set.of("email", "*"),
                world.responses.rows.values().stream().map(Response::channel).collect(Collectors.toSet()));
        assertEquals(
                Cell.UNTOLD,
                world.cellMaps.of(NightWorld.WAVE, NightWorld.LIBRARY.id()).of(SUMMER_CELL));
        assertEquals(
                Map.of(Population.OWN, 37, Population.UNTOLD, 5),
                counted().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().total().n())));
        assertEquals(
                Map.of(Population.OWN, new Counts(140, 140, 2, 37), Population.UNTOLD, new Counts(22, 22, 1, 5)),
                ended().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().total())));
        Map<String, Long> before = cells();
        world.nightly().run();
        assertEquals(before, cells(), "done again, nothing changes");
    }

    @Property
    void noCellOfSeveralPopulationsIsLeftWithFewerAnswersThanTheFloor(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 24) Integer> sizes,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(max = 2) Integer> populations,
            @ForAll @IntRange(max = 12) int untold,
            @ForAll boolean sensitive,
            @ForAll boolean areaFirst) {
        int floor = Floor.of(sensitive);
        Map<InvitedCell, Integer> answers = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            String name = List.of("", "kesä", "entiset").get(populations.get(i));
            Cell cell = new Cell("age " + i, "area " + i % 2, "fi", "", "", new Population(name));
            answers.put(InvitedCell.of(cell), sizes.get(i));
        }
        if (untold > 0) answers.put(InvitedCell.UNTOLD, untold);
        int total = answers.values().stream().mapToInt(Integer::intValue).sum();

        CellMoves moves = CellMoves.of(answers, floor, areaFirst ? Optional.of(Stratum.AREA) : Optional.empty());

        Map<InvitedCell, Integer> left = new HashMap<>();
        answers.forEach((cell, n) -> left.merge(moves.after(cell), n, Integer::sum));
        moves.donor().ifPresent(donor -> {
            assertEquals(moves.among(), left.get(donor));
            left.merge(donor, -moves.drawn(), Integer::sum);
            left.merge(InvitedCell.UNTOLD, moves.drawn(), Integer::sum);
        });
        assertEquals(total, left.values().stream().mapToInt(Integer::intValue).sum());
        if (total >= floor) assertTrue(left.values().stream().allMatch(n -> n >= floor), left::toString);
        else assertEquals(1, left.size(), left::toString);
        assertTrue(
                answers.keySet().stream()
                        .allMatch(cell -> moves.after(cell).equals(InvitedCell.UNTOLD)
                                || moves.after(cell).population().equals(cell.population())),
                "an answer goes to another population");
    }

    @Property
    void anAnswerTellsTheGroupThatMattersMostWhereEnoughOfItAnswered(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @Size(min = 9, max = 9) List<@IntRange(max = 3) Integer> areas) {
        Map<InvitedCell, Integer> answers = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            String area = "area " + areas.get(i);
            answers.put(InvitedCell.of(new Cell("age " + i, area, "fi", "", "", Population.OWN)), sizes.get(i));
            groups.merge(area, sizes.get(i), Integer::sum);
        }
        int few = groups.values().stream()
                .filter(n -> n < 5)
                .mapToInt(Integer::intValue)
                .sum();
        if (few > 0 && few < 5) return;

        CellMoves moves = CellMoves.of(answers, Floor.USUAL, Optional.of(Stratum.AREA));

        answers.keySet()
                .forEach(cell -> assertEquals(
                        groups.getOrDefault(cell.cell().area(), 0) < 5
                                ? "*"
                                : cell.cell().area(),
                        moves.after(cell).cell().area()));
    }

    @Test
    void whatBecameOfThePeopleAskedIsCountedByStratum() {
        world.wave(DAY.minusDays(7), DAY.plusDays(7), WaveState.RUNNING, 100);
        asked(Map.of(OWN_CELL, 40, "16-29|keskusta|sv|letter|tiski", 20, SUMMER_CELL, 20));
        world.invitations.addLeft(1_000, WayOut.REFUSED);
        answers(6, OWN_CELL);
        answers(5, SUMMER_CELL);
        for (int i = 0; i < 7; i++)
            world.responses.recell(
                    world.answer(DAY, 9, OWN_CELL, Optional.of(NightWorld.WAVE), Optional.empty()),
                    "16-29|keskusta|sv||tiski",
                    i < 5 ? "letter-qr" : "phone");

        world.nightly().run();

        StratumDispositions own = world.dispositions
                .strata(NightWorld.WAVE, NightWorld.LIBRARY.id())
                .get(Population.OWN);
        assertEquals(Set.of("30-44", "16-29"), own.by(Dimension.AGE).keySet());
        assertEquals(new Counts(20, 20, 1, 7), own.by(Dimension.AGE).get("16-29"));
        assertEquals(7, own.by(Dimension.CHANNEL).get("letter").answered());
        assertEquals(6, own.by(Dimension.CHANNEL).get("email").answered());
        assertEquals(60, own.by(Dimension.TOUCHPOINT).get("tiski").asked());
        StratumDispositions summer = world.dispositions
                .strata(NightWorld.WAVE, NightWorld.LIBRARY.id())
                .get(SUMMER);
        assertEquals(new Counts(20, 20, 1, 5), summer.total());
        for (StratumDispositions each : List.of(own, summer))
            for (Dimension dimension : Dimension.values())
                assertEquals(each.total(), each.by(dimension).values().stream().reduce(Counts.NOBODY, Counts::plus));
        assertEquals(
                new Counts(80, 81, 3, 18, Map.of(WayOut.REFUSED, 1)),
                world.dispositions.of(NightWorld.WAVE).orElseThrow().get(NightWorld.LIBRARY.id()));
    }

    @Test
    void whatIsAnsweredInTheFirstSevenDaysOfAWaveIsEarlyAndTheRestIsLateSealedOrNot() {
        world.wave(DAY.minusDays(7), DAY.plusDays(20), WaveState.RUNNING, 100);
        asked(Map.of(OWN_CELL, 60));
        answers(world, DAY.minusDays(1), 6, OWN_CELL);
        answers(world, DAY, 7, OWN_CELL);
        for (int i = 0; i < 5; i++)
            world.responses.recell(
                    world.answer(DAY.plusDays(3), 9, OWN_CELL, Optional.of(NightWorld.WAVE), Optional.empty()),
                    OWN_CELL,
                    "phone");
        world.night(DAY.plusDays(4)).nightly().run();
        CohortAnswers open = answered();

        world.night(DAY.plusDays(60)).nightly().run();

        assertEquals(6, open.early().n());
        assertEquals(12, open.late().n());
        assertEquals(18, open.tallies().total().n());
        assertEquals(5, open.assisted());
        assertEquals(
                new WaveAnswers(
                        open.tallies().total(),
                        Map.of("age=30-44", open.tallies().total()),
                        open.early(),
                        open.late(),
                        5),
                world.tallies.months.values().iterator().next().answersByWave().values().stream()
                        .map(answers -> new WaveAnswers(
                                answers.total(),
                                Map.of("age=30-44", answers.byStratum().getOrDefault("age=30-44", Tally.EMPTY)),
                                answers.early(),
                                answers.late(),
                                answers.assisted()))
                        .findFirst()
                        .orElseThrow());
    }

    private CohortAnswers answered() {
        return Objects.requireNonNull(world.dispositions
                        .strata(NightWorld.WAVE, NightWorld.LIBRARY.id())
                        .get(Population.OWN))
                .answers();
    }

    @Test
    void whoWasOnTheListAndNotAskedIsCountedOfTheirPopulation() {
        world.wave(DAY.minusDays(7), DAY.plusDays(7), WaveState.RUNNING, 100);
        asked(Map.of(OWN_CELL, 40, SUMMER_CELL, 20));
        world.askedCounts.computeIfPresent(
                NightWorld.WAVE,
                (id, counts) -> new AskedCounts(
                        counts.asked(),
                        Map.of(),
                        Map.of(
                                NightWorld.LIBRARY.id(),
                                Map.of(
                                        new AskedCounts.Skip(Population.OWN, AskedCounts.SkipReason.QUIET_PERIOD), 9,
                                        new AskedCounts.Skip(Population.OWN, AskedCounts.SkipReason.BOUNCED), 4,
                                        new AskedCounts.Skip(Population.OWN, AskedCounts.SkipReason.COMPLAINED), 3,
                                        new AskedCounts.Skip(SUMMER, AskedCounts.SkipReason.UNSUBSCRIBED), 2))));

        world.nightly().run();

        Map<Population, StratumDispositions> counted =
                world.dispositions.strata(NightWorld.WAVE, NightWorld.LIBRARY.id());
        assertEquals(new Unasked(9, 7), counted.get(Population.OWN).unasked());
        assertEquals(new Unasked(0, 2), counted.get(SUMMER).unasked());
    }

    @Test
    void ofAStoppedWaveThoseWereAskedWhoseMailWent() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 40);
        asked(Map.of(OWN_CELL, 39));
        world.invitations.add(39, OWN_CELL, MailState.READY);
        world.askedCounts.put(
                NightWorld.WAVE, new AskedCounts(Map.of(NightWorld.LIBRARY.id(), Map.of(OWN_CELL, 40)), Map.of()));
        world.waves.rows.computeIfPresent(
                NightWorld.WAVE, (id, wave) -> wave.to(WaveState.PAUSED).to(WaveState.STOPPED));
        world.nightly().run();

        assertEquals(39, ended().get(Population.OWN).total().asked());
        assertEquals(
                39, ended().get(Population.OWN).by(Dimension.AGE).get("30-44").asked());
    }

    private Map<String, TookPart> tookPart(Dimension dimension) {
        return ended().get(Population.OWN).tookPart(dimension);
    }

    /** The first so many of a combination, as they were asked. */
    private void tookPart(String combination, int people) {
        world.invitations.rows.values().stream()
                .filter(row -> row.combination().equals(combination))
                .limit(people)
                .forEach(row -> world.invitations.answered.add(row.id()));
        answers(
                people,
                world.cellMaps
                        .of(NightWorld.WAVE, NightWorld.LIBRARY.id())
                        .of(combination)
                        .text());
    }

    /** Ten young people have no cell of their own, and three of them answered. */
    @Test
    void whoTookPartIsCountedByTheListAndNotByCellOnceTheWaveIsOver() {
        String young = "16-29|keskusta|en||tiski";
        world.wave(DAY.minusDays(7), DAY.plusDays(1), WaveState.RUNNING, 50);
        asked(Map.of(OWN_CELL, 40, young, 10));
        tookPart(OWN_CELL, 12);
        tookPart(young, 3);

        world.nightly().run();
        assertEquals(Map.of("*", new TookPart(50, 15)), tookPart(Dimension.AGE), "open");

        world.night(DAY.plusDays(2)).nightly().run();
        assertEquals(Map.of("30-44", new TookPart(40, 12), "16-29", new TookPart(10, 3)), tookPart(Dimension.AGE));
        assertEquals(Set.of("*"), ended().get(Population.OWN).by(Dimension.AGE).keySet(), "what they answered");
        Map<String, TookPart> before = tookPart(Dimension.LANGUAGE);
        world.night(DAY.plusDays(3)).nightly().run();
        assertEquals(before, tookPart(Dimension.LANGUAGE), "counted once");
    }

    @Test
    void noStoredCountSaysWhetherTheOnlyOneOfALanguageTookPart() {
        String only = "30-44|keskusta|en||tiski";
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 51);
        asked(Map.of(OWN_CELL, 40, "30-44|keskusta|sv||tiski", 10, only, 1));
        tookPart(OWN_CELL, 12);
        tookPart(only, 1);

        world.night(DAY.plusDays(1)).nightly().run();

        assertEquals(Map.of("fi", new TookPart(40, 12), "*", new TookPart(11, 1)), tookPart(Dimension.LANGUAGE));
    }

    @Property(tries = 100)
    void everyStoredGroupOfWhoTookPartWasAskedAsManyAsTheFloor(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 30) Integer> sizes,
            @ForAll boolean sensitive) {
        ParticipationCounter counter = new ParticipationCounter(world.wave(DAY, DAY, WaveState.RUNNING, 100));
        int[] all = {0};
        for (int kind = 0; kind < sizes.size(); kind++)
            for (int person = 0; person < sizes.get(kind); person++)
                counter.count(
                        new Invitations.Summary(
                                new InvitationId(String.format("%043d", all[0]++)),
                                NightWorld.LIBRARY.id(),
                                "age " + kind + "|keskusta|fi",
                                MailState.SENT),
                        person % 3 == 0);

        Map<String, TookPart> stored = Objects.requireNonNull(
                        counter.of(NightWorld.service("kirjasto", 1, sensitive)).get(Population.OWN))
                .by(Dimension.AGE);

        assertEquals(all[0], stored.values().stream().mapToInt(TookPart::asked).sum());
        assertTrue(
                stored.size() == 1 || stored.values().stream().allMatch(took -> took.asked() >= Floor.of(sensitive)));
    }

    /** Of 40 and 22 asked, with three summer residents who hide among others: by the list it could be told that they are three. */
    @Test
    void whereFewOfAPopulationHideItIsNotToldByTheListWhoTookPart() {
        world.wave(DAY.minusDays(7), DAY, WaveState.RUNNING, 62);
        asked(Map.of(OWN_CELL, 40, SUMMER_CELL, 22));
        tookPart(OWN_CELL, 12);
        tookPart(SUMMER_CELL, 3);

        world.night(DAY.plusDays(1)).nightly().run();

        assertEquals(Map.of("*", new TookPart(40, 10)), tookPart(Dimension.AGE));
    }

    @Test
    void aWaveFromBeforeStrataWereCountedHasItsTotals() {
        world.wave(DAY.minusDays(7), DAY, WaveState.CLOSED, 40);
        world.dispositions.put(NightWorld.WAVE, Map.of(NightWorld.LIBRARY.id(), new Counts(40, 39, 1, 11)));

        assertEquals(new Counts(40, 39, 1, 11), ended().get(Population.OWN).total());
        assertEquals(
                Map.of("*", new Counts(40, 39, 1, 11)),
                ended().get(Population.OWN).by(Dimension.AREA));
    }
}
