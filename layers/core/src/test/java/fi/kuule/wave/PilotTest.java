package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PilotTest {
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");

    @Test
    void fiftyGoAndAreJudgedAQuarterOfAnHourAfterTheLastOfThem() {
        Pilot some = Pilot.START.queueing(30, NOW);
        assertEquals(20, some.room());
        assertFalse(some.isToBeJudged(NOW.plus(Duration.ofDays(1))));
        Pilot all = some.queueing(20, NOW);
        assertEquals(0, all.room());
        assertFalse(all.isToBeJudged(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)));
        assertTrue(all.isToBeJudged(NOW.plus(Duration.ofMinutes(15))));
    }

    /** By Wilson's upper limit: 8.03 % of 0 in 44, 7.87 % of 0 in 45, 7.00 % of 2 in 100, 8.45 % of 3 in 100. */
    @ParameterizedTest
    @CsvSource({
        "0, 44, false",
        "0, 45, true",
        "0, 50, true",
        "1, 50, false",
        "2, 100, true",
        "3, 100, false",
        "0, 0, false"
    })
    void theRestGoesWhenTheRateIsInAllLikelihoodAtMostEightPercent(int bounced, int sent, boolean clear) {
        Pilot judged = Pilot.START.queueing(50, NOW).judged(sent, bounced);
        assertEquals(clear, judged.clear());
        assertEquals(clear ? Integer.MAX_VALUE : 50, judged.room());
    }
}
