package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whole months leave of the groups of a run. */
class WholeMonthsTest {
    private static WholeMonths months(List<Map<String, Integer>> months) {
        return new WholeMonths(months, Floor.USUAL);
    }

    /** Eight of nobody's name in two months, less the seven of the second month, are one person of the first. */
    @Test
    void aMonthInWhichNobodyHasANameLeavesAFewOfAnother() {
        assertFalse(months(List.of(Map.of("fi", 20, "en", 1), Map.of(Dimension.UNTOLD, 7)))
                .hide(Set.of("fi")));
        assertTrue(months(List.of(Map.of("fi", 20, "en", 5), Map.of(Dimension.UNTOLD, 7)))
                .hide(Set.of("fi")));
    }

    @Test
    void twoMonthsTogetherLeaveAFewOfAThird() {
        List<Map<String, Integer>> three =
                List.of(Map.of("a", 9, "b", 8), Map.of("b", 7, "c", 9), Map.of("a", 1, "d", 30));

        assertFalse(months(three).hide(Set.of("a", "b", "c", "d")));
        assertTrue(months(three).hide(Set.of()));
    }

    @Test
    void aMonthInWhichNobodyAnsweredLeavesNobody() {
        assertTrue(months(List.of(Map.of(), Map.of("fi", 20, "sv", 6))).hide(Set.of("fi", "sv")));
    }

    /** A year of hundreds of villages, no month like another. */
    @Test
    void manyGroupsAreLookedThrough() {
        List<Map<String, Integer>> year = IntStream.range(0, 12)
                .mapToObj(month -> {
                    Map<String, Integer> villages = new HashMap<>();
                    for (int village = 0; village < 500; village++)
                        if (village % 12 != month) villages.put("village " + village, 6);
                    return villages;
                })
                .toList();
        Set<String> all =
                year.stream().flatMap(month -> month.keySet().stream()).collect(Collectors.toSet());

        assertTrue(months(year).hide(all));
    }
}
