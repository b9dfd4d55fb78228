package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of who took part, too, the attacker finds what can be found across dimensions, and nothing else. */
class CrossingTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private final Map<Group, Integer> people = new HashMap<>();

    private Group group(int month, String kind, int answered) {
        Group group = new Group("kirjasto", MARCH.plusMonths(month), kind);
        people.put(group, answered);
        return group;
    }

    private Count told(Group... groups) {
        return new Count("told", Set.of(groups), TakingPart.people(people, Set.of(groups)));
    }

    private List<Set<Group>> few(Count... told) {
        return new Crossing(people, List.of(told)).few();
    }

    @Test
    void groupsThatAreEnoughByEachDimensionTellNothingOfTheirCells() {
        Group young = group(0, "16-29|keskusta|fi", 2);
        Group youngOfTheVillages = group(0, "16-29|kylat|fi", 3);
        Group old = group(0, "65-|keskusta|fi", 3);
        Group oldOfTheVillages = group(0, "65-|kylat|fi", 4);

        assertEquals(
                List.of(),
                few(
                        told(young, youngOfTheVillages),
                        told(old, oldOfTheVillages),
                        told(young, old),
                        told(youngOfTheVillages, oldOfTheVillages)));
    }

    /** Nobody has a name in April. */
    @Test
    void whatAWholeMonthLeavesOfTheStarIsFound() {
        Group march = group(0, "30-64||en", 1);
        Group rest = group(0, "30-64||fi", 20);
        Group april = group(1, "30-64||fi", 7);

        assertEquals(List.of(Set.of(march)), few(told(march, april), told(april), told(march, rest)));
    }

    @Test
    void whoIsInAGroupByTheListAndNotByCellIsFound() {
        Group inTheCell = group(0, "16-29|keskusta|fi", 12);
        Group inNone = group(0, "16-29|kylat|sv", 3);

        assertEquals(List.of(Set.of(inNone)), few(told(inTheCell, inNone), told(inTheCell)));
    }

    @Test
    void theOldestWithoutThoseAskedByLetterAreFound() {
        Group byLetter = group(0, "75-||fi|letter", 9);
        Group byMail = group(0, "75-||fi", 2);
        Group others = group(0, "30-64||fi", 30);

        assertEquals(
                List.of(Set.of(byMail)), few(told(byLetter, byMail), told(byLetter), told(byLetter, byMail, others)));
    }

    @Test
    void threeNumbersThatTellOfAFewOnlyTogetherAreFound() {
        Group a = group(0, "a||", 10);
        Group b = group(0, "b||", 10);
        Group c = group(0, "c||", 4);

        assertEquals(List.of(Set.of(c)), few(told(a, b, c), told(a), told(b)));
        assertEquals(List.of(Set.of(c)), few(told(a, b), told(b, c), told(a, c)));
    }

    @Test
    void aFewInTwoThreeAndFourGroupsTogetherAreFound() {
        Group a = group(0, "a||", 1);
        Group b = group(0, "b||", 1);
        Group c = group(1, "c||", 1);
        Group d = group(1, "d||", 1);
        Group many = group(2, "a||", 40);

        assertEquals(List.of(Set.of(a, b)), few(told(a, b, many), told(many)));
        assertEquals(List.of(Set.of(a, b, c)), few(told(a, b, c, many), told(many)));
        assertEquals(List.of(Set.of(a, b, c, d)), few(told(a, b, c, d, many), told(many)));
    }

    /** How many more of one than of the other. */
    @Test
    void theDifferenceOfTwoSmallGroupsIsFound() {
        Group a = group(0, "a||", 2);
        Group b = group(0, "b||", 1);
        Group many = group(1, "a||", 40);

        assertEquals(List.of(Set.of(a, b)), few(told(a, many), told(b, many)));
    }

    @Test
    void fewTogetherWithGroupsOfNobodyAreFound() {
        Group a = group(0, "a||", 3);
        Group nobody = group(0, "b||", 0);

        assertEquals(List.of(Set.of(a)), few(told(a, nobody)));
    }

    /** Nothing of this follows by adding and subtracting. */
    @Test
    void whereNoMoreWereAskedItIsCertainWhoAnswered() {
        Group a = group(0, "a||", 2);
        Group b = group(0, "b||", 3);
        Count told = told(a, b);

        assertEquals(List.of(), few(told));
        assertEquals(Map.of(a, 2, b, 3), new Bounds(Map.of(a, 2, b, 3), List.of(told)).certain());
        assertEquals(Map.of(), new Bounds(Map.of(a, 2, b, 4), List.of(told)).certain());
    }

    @Test
    void certaintyGoesFromOneSumToTheNext() {
        Group a = group(0, "a||", 0);
        Group b = group(0, "b||", 5);
        Group c = group(0, "c||", 1);

        assertEquals(
                Map.of(b, 5, c, 1),
                new Bounds(
                                Map.of(a, 9, b, 9, c, 9),
                                Stream.of(told(a), told(a, b), told(b, c)).toList())
                        .certain());
    }
}
