package fi.kuule.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    @ParameterizedTest
    @CsvSource({"10, 0.65, 250", "10, 1, 385", "5, 0.65, 999", "5, 1, 1537"})
    void aMarginHasItsPrice(double points, double variance, long answers) {
        assertEquals(OptionalLong.of(answers), SampleSize.forMargin(points, variance, 0.95));
    }

    @ParameterizedTest
    @CsvSource({"10, 1021", "20, 256"})
    void aDifferenceHasItsPrice(double points, long answers) {
        assertEquals(OptionalLong.of(answers), SampleSize.forDifference(points, 0.65, 0.65, 0.95, 0.8));
    }

    /** 21 / 0.07 is a hair less than 300 in binary, 9 / 0.45 is 20 and 3 / 0.03 is 100. */
    @ParameterizedTest
    @CsvSource({"21, 0.07, 300", "9, 0.45, 20", "3, 0.03, 100", "177, 0.3, 590", "1, 1, 1", "0, 0.2, 0"})
    void invitationsAreCountedInDecimals(long answers, double rate, long invitations) {
        assertEquals(OptionalLong.of(invitations), SampleSize.invites(answers, rate));
    }

    @Property
    void nobodyNeedsMoreAnswersThanThereArePeople(
            @ForAll @DoubleRange(min = 1, max = 60) double points,
            @ForAll @IntRange(min = 400, max = 50_000) int people) {
        long needed = SampleSize.forMargin(points, 1, 0.95, people).orElseThrow();

        assertTrue(needed <= people);
        assertTrue(needed <= SampleSize.forMargin(points, 1, 0.95).orElseThrow());
    }

    @Test
    void whatCannotBeReachedHasNoSize() {
        assertEquals(OptionalLong.empty(), SampleSize.forMargin(0, 1, 0.95));
        assertEquals(OptionalLong.empty(), SampleSize.forMargin(10, 1, 0.95, 0));
        assertEquals(OptionalLong.empty(), SampleSize.invites(5, 0));
        assertEquals(OptionalLong.empty(), SampleSize.forDifference(0, 1, 1, 0.95, 0.8));
    }
}
