package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.report.Report;
import fi.kuule.score.Floor;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
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
        assertTrue(smallGroups() >= 15, () -> "small groups to find: " + smallGroups());
        assertEquals(List.of(), attack.few(Floor.USUAL));
    }

    private long smallGroups() {
        return groups().values().stream().filter(size -> size < Floor.USUAL).count();
    }

    @Test
    void nobodysAnswerIsComputedOfAFewWhoAnsweredAlike() {
        assertEquals(List.of(), attack.alikeOfFewerThan(2 * Floor.USUAL));
    }

    @Test
    void nothingFinerThanClassesCanBeComputedOfFewerThanTwiceAsMany() {
        assertEquals(List.of(), attack.numbersOfFewerThan(2 * Floor.USUAL));
    }

    /** What is new in a report is attacked as well: this is where it is to be thought of. */
    @Test
    void theAttackerReadsEveryBlockOfAReport() {
        assertEquals(
                Set.of(
                        "service",
                        "month",
                        "madeAt",
                        "history",
                        "fieldwork",
                        "services",
                        "comments",
                        "target",
                        "notes",
                        "people"),
                Arrays.stream(Report.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    /** Had twelve months been told as they are, small ones and all, two sums and a month would tell another month. */
    @Test
    void twoSumsOfTwelveMonthsThatHoldASmallOneAreFoundOut() {
        Group small = small();
        assertFound(
                small,
                Stream.concat(
                        Stream.of(0, 1).map(later -> all(months(small, later - 12, 12))),
                        Stream.of(all(months(small, -12, 1)))));
    }

    /** Of three groups every two together: nobody is told of alone, and everybody is found. */
    @Test
    void threeSumsOfTwoOfThreeGroupsAreFoundOut() {
        Group small = small();
        Group other = new Group(small.service(), small.month().minusMonths(1));
        Group third = new Group("kirjasto", small.month());
        assertFound(
                small,
                Stream.of(Set.of(small, other), Set.of(other, third), Set.of(small, third))
                        .map(this::all));
    }

    /** The whole of a wave, of which reports tell all services but one. */
    @Test
    void aTotalOfWhichAllTheRestIsToldIsFoundOut() {
        Group small = small();
        assertFound(
                small,
                Stream.of(all(TwoYears.SERVICES.stream()
                        .map(service -> new Group(service, small.month()))
                        .collect(Collectors.toSet()))));
    }

    private void assertFound(Group group, Stream<Sum> planted) {
        List<Sum> all = Stream.concat(told.stream(), planted).toList();
        assertTrue(new Attack(people, all).few(Floor.USUAL).contains(Set.of(group)));
    }

    private Sum all(Set<Group> groups) {
        return SumsOf.all(
                "planted",
                groups,
                people.entrySet().stream()
                        .filter(entry -> groups.contains(entry.getKey().group()))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    private static Set<Group> months(Group group, int from, int count) {
        return Stream.iterate(group.month().plusMonths(from), month -> month.plusMonths(1))
                .limit(count)
                .map(month -> new Group(group.service(), month))
                .collect(Collectors.toSet());
    }

    /** One that is told of with others, and beside which every other service of the month tells how many answered. */
    private Group small() {
        return groups().entrySet().stream()
                .filter(entry -> entry.getValue() < Floor.USUAL)
                .map(Map.Entry::getKey)
                .filter(group -> group.month().isAfter(TwoYears.month(14)) && isTheOnlySmallOneOf(group.month()))
                .min(Group::compareTo)
                .orElseThrow();
    }

    private boolean isTheOnlySmallOneOf(YearMonth month) {
        return groups().entrySet().stream()
                        .filter(entry -> entry.getKey().month().equals(month) && entry.getValue() < Floor.USUAL)
                        .count()
                == 1;
    }

    private Map<Group, Integer> groups() {
        return people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().group(), Collectors.summingInt(Map.Entry::getValue)));
    }
}
