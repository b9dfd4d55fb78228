package fi.kuule.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /** The first four: R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. The others worked by hand from the formula. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "10, 100, 0.0552, 0.1744",
        "5, 50, 0.0435, 0.2136",
        "0, 50, 0.0000, 0.0713",
        "50, 50, 0.9287, 1.0000"
    })
    void theLimitsAreThoseOfThePaper(long hits, long trials, double lower, double upper) {
        Wilson wilson = Wilson.of(hits, trials);
        assertEquals(lower, wilson.lower(), 0.00005);
        assertEquals(upper, wilson.upper(), 0.00005);
    }

    @Test
    void withoutTrialsTheRateMayBeAnything() {
        assertEquals(new Wilson(0, 1), Wilson.of(0, 0));
    }

    @Test
    void moreHitsThanTrialsAreNoRate() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(2, 1));
    }

    @Property
    void theRateThatWasSeenLiesBetweenTheLimits(
            @ForAll @IntRange(min = 1, max = 5_000) int trials, @ForAll @IntRange(max = 5_000) int some) {
        int hits = some % (trials + 1);
        double rate = (double) hits / trials;
        Wilson wilson = Wilson.of(hits, trials);
        assertTrue(wilson.lower() <= rate + 1e-12 && rate <= wilson.upper() + 1e-12);
        assertTrue(wilson.lower() >= 0 && wilson.upper() <= 1);
    }
}
