package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cochran's Q of adjusted scores (three pseudo-answers: ¾, 1½, ¾), worked out by hand. */
class TouchpointSpreadTest {
    /** @param touchpoints each as an id and its classes: {@code tiski 10/20/30} */
    private static Optional<TouchpointSpread> spread(String... touchpoints) {
        List<GroupAnswers.Group> groups =
                Arrays.stream(touchpoints).map(TouchpointSpreadTest::group).toList();
        GroupAnswers answers =
                new GroupAnswers(Dimension.TOUCHPOINT, Reported.OCTOBER.minusMonths(11), Reported.OCTOBER, groups);
        return TouchpointSpread.of(Reported.months("3/13/28")
                .people(new PopulationPeople(
                        Population.OWN,
                        new Turnout(
                                1_000,
                                groups.stream().mapToInt(GroupAnswers.Group::n).sum()),
                        List.of(),
                        List.of(answers),
                        Optional.empty(),
                        List.of(),
                        Skipped.NOBODY))
                .report());
    }

    private static GroupAnswers.Group group(String written) {
        String[] parts = written.split(" ");
        int[] classes =
                Arrays.stream(parts[1].split("/")).mapToInt(Integer::parseInt).toArray();
        return new GroupAnswers.Group(parts[0], 200, new Published.Classes(classes[0], classes[1], classes[2]));
    }

    private static List<String> ids(TouchpointSpread spread) {
        return spread.rows().stream().map(row -> row.group().value()).toList();
    }

    /**
     * With pseudo-answers both have 63 answers, scores of ±20/63 and a variance of (41.5/63 − (20/63)²)/63 = 0.0088563; the mean is 0, and
     * Q = 2 · (20/63)² / 0.0088563.
     */
    @Test
    void touchpointsThatDifferMoreThanChanceExplainsStandByTheirNumberTheHighestFirst() {
        TouchpointSpread spread = spread("tiski 30/20/10", "verkko 10/20/30").orElseThrow();

        assertEquals(22.7591, spread.heterogeneity().q(), 1e-4);
        assertEquals(1, spread.heterogeneity().df());
        assertTrue(spread.differs());
        assertEquals(List.of("verkko", "tiski"), ids(spread));
        assertEquals(200 / 3.0, spread.points(), 1e-9);
    }

    /** Of two, Q = (4/63)² / (0.0088563 + 0.0094322), of which chance gives as much two times of three. */
    @Test
    void thoseThatMayBeAlikeAreNotRanked() {
        TouchpointSpread spread = spread("tiski 12/20/28", "verkko 10/20/30").orElseThrow();

        assertEquals(0.2204, spread.heterogeneity().q(), 1e-4);
        assertEquals(0.639, spread.heterogeneity().p(), 1e-3);
        assertFalse(spread.differs());
        assertEquals(List.of("tiski", "verkko"), ids(spread));
        assertEquals(20 / 3.0, spread.points(), 1e-9);
    }

    @Test
    void aTouchpointOfFewerThanTenAnswersIsNotComparedAndOneAloneIsNoSpread() {
        assertEquals(
                List.of("puhelin", "verkko"),
                ids(spread("puhelin 5/10/10", "tiski 3/3/3", "verkko 10/10/10").orElseThrow()));
        assertEquals(Optional.empty(), spread("tiski 3/3/3", "verkko 10/20/30"));
        assertEquals(Optional.empty(), spread("verkko 10/20/30"));
    }

    @Test
    void thoseOfWhomNoTouchpointIsToldAreAmongTheOthersAndHaveNoRow() {
        TouchpointSpread spread =
                spread("tiski 10/10/10", "verkko 10/10/10", "* 20/0/0").orElseThrow();

        assertEquals(List.of("tiski", "verkko"), ids(spread));
        assertEquals(50, spread.rows().getFirst().rest().from().n());
    }

    @Test
    void whereNothingIsToldOfPeopleThereIsNoSpread() {
        assertEquals(
                Optional.empty(), TouchpointSpread.of(Reported.months("3/13/28").report()));
    }
}
