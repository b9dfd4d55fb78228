package fi.kuule.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactCoverageTest {
    /** One answer of two kinds: the interval of a promoter reaches from -58.7, that of a detractor to 58.7. */
    @Test
    void oneAnswerIsWorkedOutByHand() {
        ExactCoverage coverage = ExactCoverage.of(IntervalMethod.SCORE, 1, 0.95);

        assertEquals(1, coverage.at(new Trinomial(0.5, 0, 0.5)).coverage(), 1e-12);
        assertEquals(0.8, coverage.at(new Trinomial(0.2, 0, 0.8)).coverage(), 1e-12);
        assertEquals(158.7, coverage.at(new Trinomial(0.2, 0, 0.8)).width(), 0.05);
    }

    @Test
    void whatIsCertainIsCertainlyCovered() {
        for (IntervalMethod method : IntervalMethod.values())
            assertEquals(
                    1,
                    ExactCoverage.of(method, 7, 0.95).at(new Trinomial(0, 0, 1)).coverage(),
                    1e-12);
    }

    @Property(tries = 60)
    void nothingIsCoveredMoreThanAlwaysOrWiderThanTheScale(
            @ForAll @IntRange(max = 9) int d, @ForAll @IntRange(max = 9) int p, @ForAll @IntRange(max = 9) int a) {
        if (d + p + a == 0) return;
        for (IntervalMethod method : IntervalMethod.values()) {
            ExactCoverage.Coverage found = ExactCoverage.of(method, 6, 0.95).at(new Trinomial(d, p, a));

            assertTrue(found.coverage() >= 0 && found.coverage() <= 1 + 1e-12);
            assertTrue(found.width() >= 0 && found.width() <= 200 + 1e-9);
        }
    }
}
