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
    private static final Pilot FULL = Pilot.START.queueing(50, NOW);

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

    /** By Wilson's upper limit: 5.07 % of 0 in 72, 4.93 % of 0 in 74, 5.45 % of 1 in 100, 4.73 % of 2 in 150, 5.71 % of 3 in 150, 4.32 % of 3 in 200. */
    @ParameterizedTest
    @CsvSource({
        "0, 50, false",
        "0, 72, false",
        "0, 74, true",
        "0, 100, true",
        "1, 100, false",
        "2, 150, true",
        "3, 150, false",
        "3, 200, true",
        "0, 0, false"
    })
    void theRestGoesWhenTheRateIsInAllLikelihoodAtMostFivePercent(int bounced, int heard, boolean clear) {
        Pilot judged = FULL.judged(heard, heard, bounced);
        assertEquals(clear, judged.clear());
        assertEquals(clear ? Integer.MAX_VALUE : 50, judged.room());
    }

    @Test
    void theRestNeverGoesAfterFewerFiftiesThanIsSaid() {
        int most = Pilot.MAILS * (Pilot.LEAST_ROUNDS - 1);
        assertFalse(FULL.judged(most, most, 0).clear());
        assertTrue(FULL.judged(most + Pilot.MAILS, most + Pilot.MAILS, 0).clear());
    }

    @ParameterizedTest
    @CsvSource({
        "50, 0, true",
        "50, 24, true",
        "50, 25, false",
        "100, 49, true",
        "4, 0, false",
        "5, 0, true",
        "0, 0, false"
    })
    void whileLessThanHalfIsHeardItGoesOnWaiting(int sent, int heard, boolean waiting) {
        assertEquals(waiting, FULL.judged(sent, heard, 0).equals(FULL));
    }

    @Test
    void afterThreeHoursWithoutBeingHeardSomethingIsWrong() {
        Instant late = NOW.plus(Pilot.WAIT).plus(Pilot.PATIENCE);
        assertFalse(FULL.isUnheard(late.minusMillis(1)));
        assertTrue(FULL.isUnheard(late));
        assertFalse(Pilot.START.queueing(49, NOW).isUnheard(late));
    }
}
