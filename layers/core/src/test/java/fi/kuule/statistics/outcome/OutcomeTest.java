package fi.kuule.statistics.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.statistics.outcome.GoalAttainment.Goal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void oneGoalFarBeyondIsSeventyAndFarBelowThirty() {
        assertEquals(70, GoalAttainment.score(List.of(new Goal(1, 2)), 0.3).orElseThrow(), 1e-12);
        assertEquals(30, GoalAttainment.score(List.of(new Goal(4, -2)), 0.3).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), GoalAttainment.score(List.of(), 0.3));
        assertEquals(OptionalDouble.empty(), GoalAttainment.score(List.of(new Goal(0, 2)), 0.3));
    }

    @Property
    void goalsThatWereMetAsExpectedAreFifty(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 9) Integer> weights) {
        List<Goal> goals = weights.stream().map(weight -> new Goal(weight, 0)).toList();

        assertEquals(50, GoalAttainment.score(goals, GoalAttainment.CORRELATION).orElseThrow());
    }

    @Test
    void theFarthestMomentIsRememberedAndOfTwoTheWorse() {
        assertEquals(Optional.of(2.0), PeakEnd.peak(List.of(2.0, 8.0, 5.0)));
        assertEquals(Optional.empty(), PeakEnd.peak(List.of()));
        assertEquals(OptionalDouble.of(6), PeakEnd.remembered(List.of(), OptionalDouble.of(6)));
        assertEquals(OptionalDouble.empty(), PeakEnd.remembered(List.of(6.0), OptionalDouble.empty()));
    }

    @Test
    void nobodyIsNotSatisfied() {
        Scale nobody = new Scale(0, 0, 0, 0, 0);

        assertEquals(OptionalDouble.empty(), nobody.mean());
        assertEquals(OptionalDouble.empty(), nobody.percentFrom(4));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, -1));
    }
}
