package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.demo.TownTruth;
import fi.kuule.score.Floor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who has all that was told in two years of who took part, by age, area and language, by list and by cell, and of whole months, adds
 * and subtracts across all of it. People are told apart by everything that the lists say of them, so that nearly every group is of one to four.
 */
@ExtendWith(LivedOnce.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingPartAttackTest {
    private List<TakingPart> services = List.of();

    @BeforeAll
    void collect(TwoYears years) {
        List<TownTruth.Asked> town =
                TownTruth.of(TwoYears.RESIDENTS, TwoYears.MONTHS, TwoYears.FIRST, ZoneId.of("Europe/Helsinki"));
        services = TwoYears.SERVICES.stream()
                .map(service -> TakingPart.of(service, years, town))
                .toList();
    }

    @Test
    void whatWasToldIsSo() {
        assertTrue(sum(taking -> taking.told().size()) > 5_000);
        assertEquals(
                List.of(),
                told(taking -> taking.told().stream()
                        .filter(count -> TakingPart.people(taking.answered(), count.of()) != count.people())));
    }

    @Test
    void fewWhoTookPartCannotBeComputedAcrossDimensions() {
        List<Set<Group>> few = told(taking -> new Crossing(taking.answered(), taking.told()).few().stream());
        System.out.printf(
                "taking part: %d counts told of %d answers, in %d groups of one to four; %d sets of one to four can be computed%n",
                sum(taking -> taking.told().size()),
                sum(taking ->
                        TakingPart.people(taking.answered(), taking.answered().keySet())),
                sum(taking -> (int) taking.answered().values().stream()
                        .filter(people -> people > 0 && people < Floor.USUAL)
                        .count()),
                few.size());
        assertEquals(List.of(), few);
    }

    /** Who knows how many were asked knows that no more answered; what is certain then is as good as told. */
    @Test
    void norByWhoKnowsHowManyWereAsked() {
        assertEquals(List.of(), told(taking -> {
            List<Count> known = new ArrayList<>(taking.told());
            new Bounds(taking.asked(), taking.told())
                    .certain()
                    .forEach((group, people) -> known.add(new Count("certain", Set.of(group), people)));
            return new Crossing(taking.answered(), known).few().stream();
        }));
    }

    /** Where all did, everybody is known to have. How many did not may be few: it follows from how many did. */
    @Test
    void ofNoGroupIsItToldThatEverybodyTookPart() {
        System.out.println("taking part: of one to four together who did not answer it can be computed of "
                + told(taking -> new Crossing(taking.silent(), taking.told()).few().stream()));
        assertEquals(
                List.of(),
                told(taking -> taking.told().stream()
                        .filter(count -> count.people() > 0
                                && count.people() == TakingPart.people(taking.asked(), count.of()))));
    }

    @Test
    void fewWhoWereNotAskedCannotBeComputedEither(TwoYears years) {
        for (String service : TwoYears.SERVICES) {
            Lists lists = new Lists(service, years);
            Map<Group, Integer> people = new HashMap<>();
            TwoYears.months().forEach(month -> {
                people.put(
                        new Group(service, month, SumsOfSkipped.QUIET),
                        lists.unasked(month).quietPeriod());
                people.put(
                        new Group(service, month, SumsOfSkipped.STOPPED),
                        lists.unasked(month).stopped());
            });
            List<Count> told = TwoYears.months()
                    .flatMap(month ->
                            new SumsOfSkipped(years.report(service, month), years.groups(service, month)).all())
                    .toList();

            assertEquals(
                    List.of(),
                    told.stream()
                            .filter(count -> TakingPart.people(people, count.of()) != count.people())
                            .toList());
            assertEquals(List.of(), new Crossing(people, told).few());
        }
    }

    /** Had the months of which no language is told been told together with one more. */
    @Test
    void whatAMonthLeavesOfARunIsFoundOut() {
        TakingPart library = services.get(TwoYears.SERVICES.indexOf("kirjasto"));
        List<Group> month = library.answered().keySet().stream()
                .filter(group -> group.month().equals(TwoYears.LAST))
                .toList();
        Group one = library.answered().entrySet().stream()
                .filter(group -> group.getValue() == 1 && group.getKey().month().isBefore(TwoYears.LAST))
                .map(group -> group.getKey())
                .min(Group::compareTo)
                .orElseThrow();
        List<Group> run = new ArrayList<>(month);
        run.add(one);

        assertTrue(few(library, run).contains(Set.of(one)));
    }

    private static List<Set<Group>> few(TakingPart taking, Collection<Group> planted) {
        List<Count> told = new ArrayList<>(taking.told());
        told.add(new Count("planted", Set.copyOf(planted), TakingPart.people(taking.answered(), planted)));
        return new Crossing(taking.answered(), told).few();
    }

    private <T> List<T> told(Function<TakingPart, Stream<T>> what) {
        return services.stream().flatMap(what).toList();
    }

    private int sum(Function<TakingPart, Integer> what) {
        return services.stream().mapToInt(what::apply).sum();
    }
}
