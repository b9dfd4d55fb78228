package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The attacker finds what can be found, and nothing else; small months of a library, written as critical, neutral, recommending. */
class AttackerTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private final Map<Atom, Integer> people = new HashMap<>();

    private Group month(int number, int detractors, int passives, int promoters) {
        Group group = new Group("kirjasto", MARCH.plusMonths(number));
        put(group, 3, detractors);
        put(group, 7, passives);
        put(group, 10, promoters);
        return group;
    }

    private void put(Group group, int number, int count) {
        if (count > 0) people.put(new Atom(group, number), count);
    }

    private Stream<Sum> all(Group group) {
        return Stream.of(all(Set.of(group)));
    }

    private Sum all(Set<Group> groups) {
        return SumsOf.all("all", groups, count(groups, 0, 10));
    }

    private Stream<Sum> classes(Group... groups) {
        Set<Group> set = Set.of(groups);
        return SumsOf.classes("classes", set, count(set, 0, 6), count(set, 7, 8), count(set, 9, 10));
    }

    private int count(Set<Group> groups, int from, int to) {
        return people.entrySet().stream()
                .filter(entry -> groups.contains(entry.getKey().group()))
                .filter(entry ->
                        entry.getKey().number() >= from && entry.getKey().number() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private List<Set<Group>> few(Stream<Sum> told) {
        return new Attack(people, told.toList()).few(5);
    }

    @Test
    void monthsThatAreToldTogetherTellNothingOfOne() {
        Group march = month(0, 0, 0, 1);
        Group april = month(1, 2, 2, 0);

        assertEquals(List.of(), few(classes(march, april)));
    }

    @Test
    void howManyOneOfThemIsTellsBoth() {
        Group march = month(0, 0, 0, 1);
        Group april = month(1, 2, 2, 0);

        assertEquals(
                Set.of(Set.of(march), Set.of(april)),
                Set.copyOf(few(Stream.concat(classes(march, april), all(april)))));
    }

    @Test
    void ofThreeEveryTwoTellAllThree() {
        Group march = month(0, 0, 1, 1);
        Group april = month(1, 2, 1, 0);
        Group may = month(2, 1, 0, 3);

        assertEquals(
                Set.of(Set.of(march), Set.of(april), Set.of(may)),
                Set.copyOf(few(Stream.of(Set.of(march, april), Set.of(april, may), Set.of(march, may))
                        .map(this::all))));
    }

    /** Of each month nothing, but of two of them together. */
    @Test
    void twoSmallMonthsTogetherAreAFewAsWell() {
        Group march = month(0, 1, 0, 1);
        Group april = month(1, 0, 1, 1);
        Group may = month(2, 4, 4, 4);

        assertEquals(List.of(Set.of(march, april)), few(Stream.concat(classes(march, april, may), all(may))));
    }

    /** Three in March, and of April so many that nobody answered. */
    @Test
    void fewTogetherWithNobodyAreAFew() {
        Group march = month(0, 1, 1, 1);
        Group april = month(1, 0, 0, 0);

        assertEquals(List.of(Set.of(march)), few(Stream.of(all(Set.of(march, april)))));
    }

    /** Of a month it is told how many answered, and of its first days what. */
    @Test
    void fewWhoAnsweredLateAreFoundBesideThoseWhoAnsweredEarly() {
        Group march = new Group("kirjasto", MARCH);
        Group early = march.of(SumsOfPromptness.EARLY);
        Group late = march.of(SumsOfPromptness.LATE);
        put(early, 10, 12);
        put(late, 3, 2);

        assertEquals(List.of(Set.of(late)), few(Stream.concat(classes(early), Stream.of(all(Set.of(early, late))))));
    }

    @Test
    void howMonthsAnsweredThatAnsweredAlikeIsFoundWhenNothingElseIsLeft() {
        Group march = month(0, 0, 0, 6);
        Group april = month(1, 0, 0, 9);

        Attack attack = new Attack(people, classes(march, april).toList());

        assertEquals(List.of(march, april), attack.alikeOfFewerThan(10));
        assertEquals(List.of(), attack.few(5));
    }

    @Test
    void whatIsNotSoIsSaid() {
        Group march = month(0, 1, 0, 1);

        assertEquals(
                1,
                new Attack(people, List.of(SumsOf.all("a report", Set.of(march), 3)))
                        .untrue()
                        .size());
    }
}
