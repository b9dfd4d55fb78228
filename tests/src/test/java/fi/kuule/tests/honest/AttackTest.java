package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.report.Report;
import fi.kuule.score.Floor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who may see everything that any role may see, has kept all of it for two years and can reckon, looks for small groups. The attack
 * is sharp: a leak that is planted is found.
 */
@ExtendWith(LivedOnce.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    /** From so many answers on the numbers 0-10 are told. */
    private static final int NUMBERS = 30;

    private Map<Atom, Integer> people = Map.of();
    private List<Sum> told = List.of();
    private Attack attack = new Attack(Map.of(), List.of());

    @BeforeAll
    void collect(TwoYears years) {
        Archive archive = new Archive(years);
        people = archive.people();
        told = archive.told();
        attack = new Attack(people, told);
        System.out.println("attack: " + told.size() + " sums told, " + attack.size() + " of them different, of "
                + people.values().stream().mapToInt(Integer::intValue).sum() + " people in " + people.size()
                + " atoms");
    }

    @Test
    void whatWasToldIsSo() {
        assertTrue(told.size() > 10_000);
        assertEquals(List.of(), attack.untrue());
    }

    @Test
    void nothingCanBeComputedOfOneToFourPeople() {
        assertTrue(smallGroups() > 20, "there is nobody to find");
        assertEquals(List.of(), attack.few(Floor.USUAL));
    }

    private long smallGroups() {
        return people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().group(), Collectors.summingInt(Map.Entry::getValue)))
                .values()
                .stream()
                .filter(size -> size < Floor.USUAL)
                .count();
    }

    @Test
    void nobodysAnswerIsComputedOfAFewWhoAnsweredAlike() {
        assertEquals(List.of(), attack.alikeOfFewerThan(2 * Floor.USUAL));
    }

    @Test
    void noNumbersCanBeComputedOfFewerPeopleThanTheyAreToldOf() {
        assertEquals(List.of(), attack.numbersOfFewerThan(NUMBERS));
    }

    /** What is new in a report is attacked as well: this is where it is to be thought of. */
    @Test
    void theAttackerReadsEveryBlockOfAReport() {
        assertEquals(
                Set.of("service", "month", "madeAt", "history", "fieldwork", "services", "comments", "target", "notes"),
                Arrays.stream(Report.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    /** Had twelve months been told as they are, small ones and all, two sums would tell a month. */
    @Test
    void twoSumsOfTwelveMonthsThatHoldASmallOneAreFoundOut() {
        Group small = small();
        Stream<Sum> planted = Stream.of(0, 1)
                .map(later -> Stream.iterate(small.month().plusMonths(later - 12L), month -> month.plusMonths(1))
                        .limit(12)
                        .map(month -> new Group(small.service(), month))
                        .collect(Collectors.toSet()))
                .map(year -> SumsOf.all("planted", year, 0));
        Group before = new Group(small.service(), small.month().minusMonths(12));
        Stream<Sum> known = Stream.of(SumsOf.all("planted", Set.of(before), 0));

        assertEquals(
                List.of(Set.of(small)),
                new Attack(
                                people,
                                Stream.of(told.stream(), planted, known)
                                        .flatMap(sums -> sums)
                                        .toList())
                        .few(Floor.USUAL));
    }

    private Group small() {
        return people.keySet().stream()
                .map(Atom::group)
                .filter(group -> people.entrySet().stream()
                                .filter(entry -> entry.getKey().group().equals(group))
                                .mapToInt(Map.Entry::getValue)
                                .sum()
                        < Floor.USUAL)
                .filter(group -> group.month().isAfter(TwoYears.month(14)))
                .min(Group::compareTo)
                .orElseThrow();
    }
}
