package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.SendingBreaker.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private final FakeBreaker breaker = new FakeBreaker();
    private final FakeMinutes minutes = new FakeMinutes();
    private final BreakerWatch watch = new BreakerWatch(breaker, minutes);

    @ParameterizedTest
    @CsvSource({
        "50, 5, 0, BOUNCES",
        "54, 5, 0, BOUNCES",
        "55, 5, 0,",
        "4, 4, 0,",
        "5, 5, 0, BOUNCES",
        "1000, 53, 0, BOUNCES",
        "1000, 52, 0,",
        "1000, 0, 3, COMPLAINTS",
        "1000, 0, 2,",
        "3000, 0, 3,",
        "2999, 0, 3, COMPLAINTS",
        "2, 0, 2,",
        "0, 0, 0,",
        "3, 5, 0, BOUNCES"
    })
    void sendingStopsAtFiveLikelyBouncesOrThreeComplaints(long mails, long bounces, long complaints, Cause cause) {
        assertEquals(Optional.ofNullable(cause), BreakerRule.judge(new SentCounts(mails, bounces, complaints)));
    }

    @Test
    void onlyTheLastThousandMailsCountByWholeMinutes() {
        minutes.add(NOW.minus(Duration.ofHours(5)), new SentCounts(60, 60, 0));
        minutes.add(NOW.minus(Duration.ofHours(1)), new SentCounts(900, 0, 0));
        minutes.add(NOW.minusSeconds(60), new SentCounts(99, 0, 0));
        assertTrue(watch.look(NOW).isStopped());
        breaker.resume(Instant.EPOCH);
        minutes.add(NOW, new SentCounts(1, 0, 0));
        assertFalse(watch.look(NOW).isStopped());
        assertEquals(3, minutes.all.size(), "what is older is forgotten");
    }

    @Test
    void whatWasSentMoreThanSixtyDaysAgoCountsNoMoreAndIsForgotten() {
        minutes.add(NOW.minus(BreakerWatch.MEMORY).minusSeconds(60), new SentCounts(50, 50, 0));
        minutes.add(NOW.minus(BreakerWatch.MEMORY), new SentCounts(10, 0, 0));
        assertFalse(watch.look(NOW).isStopped());
        assertEquals(1, minutes.all.size());
    }

    @Test
    void whatStoppedSendingIsToldWithItsCountsAndNothingChangesThem() {
        minutes.add(NOW, new SentCounts(50, 5, 1));
        watch.look(NOW);
        minutes.add(NOW, new SentCounts(0, 5, 0));
        assertEquals(
                Optional.of(new SendingBreaker.Trip(NOW, Cause.BOUNCES, new SentCounts(50, 5, 1))),
                watch.look(NOW.plusSeconds(60)).trip());
    }

    @Test
    void afterResumingOnlyWhatIsSentFromThenOnCounts() {
        minutes.add(NOW, new SentCounts(50, 5, 0));
        watch.look(NOW);
        Instant resumed = NOW.plusSeconds(630);
        assertTrue(breaker.resume(resumed));
        assertFalse(watch.look(resumed).isStopped());
        minutes.add(NOW.plusSeconds(660), new SentCounts(50, 5, 0));
        assertTrue(watch.look(resumed.plusSeconds(60)).isStopped());
    }
}
