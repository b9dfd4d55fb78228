package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingOutlookTest {
    private static final int PACE = 300;

    /** The wave is open from Monday 2 November to Monday 30 November 2026. */
    @ParameterizedTest
    @CsvSource({
        // As many as go in a minute; the first fifty; the second; what waits for these.
        "2026-11-10T12:00, 40, 50000, 0, 14, 1, 2026-11-10, true",
        "2026-11-10T19:59, 50, 50000, 0, 14, 1, 2026-11-10, true",
        "2026-11-10T19:59, 51, 50000, 0, 14, 2, 2026-11-11, true",
        "2026-11-10T19:44, 100, 50000, 0, 14, 1, 2026-11-10, true",
        "2026-11-10T19:44, 101, 50000, 0, 14, 2, 2026-11-11, true",
        "2026-11-10T19:29, 300, 50000, 0, 14, 1, 2026-11-10, true",
        // The sandbox, and what it has sent today.
        "2026-11-10T12:00, 1000, 200, 0, 1, 5, 2026-11-14, true",
        "2026-11-10T12:00, 1001, 200, 0, 1, 6, 2026-11-16, true",
        "2026-11-10T12:00, 1000, 200, 200, 1, 5, 2026-11-16, true",
        "2026-11-10T12:00, 3600, 200, 0, 1, 18, 2026-11-30, true",
        "2026-11-10T12:00, 3601, 200, 0, 1, 19, 2026-12-01, false",
        // Before it opens, and on its last evening.
        "2026-10-20T12:00, 40, 50000, 0, 14, 1, 2026-11-02, true",
        "2026-11-30T19:59, 40, 50000, 0, 14, 1, 2026-11-30, true",
        "2026-11-30T20:00, 40, 50000, 0, 14, 1, 2026-12-01, false"
    })
    void theMailsTakeTheDaysThatQuotaPaceAndHoursAllow(
            LocalDateTime now,
            long mails,
            long perDay,
            long sent,
            double rate,
            int days,
            LocalDate last,
            boolean fits) {
        SendingOutlook outlook = of(mails, new SendingQuota(perDay, sent, rate), now);
        assertEquals(days, outlook.days());
        assertEquals(Optional.of(last), outlook.lastDay());
        assertEquals(fits, outlook.fits());
    }

    @Test
    void aWholeDayTakesWhatIsLessOfQuotaAndPace() {
        LocalDateTime noon = LocalDateTime.parse("2026-11-10T12:00");
        assertEquals(200, of(1, new SendingQuota(200, 0, 1), noon).perDay());
        assertEquals(720 * 30, of(1, new SendingQuota(100_000, 0, 1), noon).perDay());
        assertEquals(
                720 * PACE, of(1, new SendingQuota(Long.MAX_VALUE, 0, 90), noon).perDay());
    }

    @Test
    void whereNothingMayGoNoDayIsTheLast() {
        SendingOutlook outlook = of(40, new SendingQuota(0, 0, 0), LocalDateTime.parse("2026-11-10T12:00"));
        assertEquals(new SendingOutlook(40, 0, 0, Optional.empty(), false), outlook);
    }

    @Test
    void aWaveOfLettersTakesNoDay() {
        SendingOutlook outlook = of(0, new SendingQuota(0, 0, 0), LocalDateTime.parse("2026-11-30T21:00"));
        assertEquals(new SendingOutlook(0, 0, 0, Optional.empty(), true), outlook);
    }

    @Test
    void mayDayIsLeftOut() {
        Wave wave = wave("2026-04-30", "2026-05-04");
        Instant eve = LocalDateTime.parse("2026-04-30T08:00")
                .atZone(MailWorld.HELSINKI)
                .toInstant();
        SendingOutlook outlook = SendingOutlook.of(
                600, new SendingQuota(200, 0, 1), PACE, new SendingHours(MailWorld.HELSINKI), wave, eve);
        assertEquals(Optional.of(LocalDate.parse("2026-05-04")), outlook.lastDay());
        assertEquals(3, outlook.days());
    }

    private static SendingOutlook of(long mails, SendingQuota quota, LocalDateTime now) {
        return SendingOutlook.of(
                mails,
                quota,
                PACE,
                new SendingHours(MailWorld.HELSINKI),
                wave("2026-11-02", "2026-11-30"),
                now.atZone(MailWorld.HELSINKI).toInstant());
    }

    private static Wave wave(String opens, String closes) {
        Wave wave = new MailWorld().wave("marraskuu", WaveState.DRAFT);
        return new Wave(
                wave.id(),
                wave.survey(),
                wave.state(),
                LocalDate.parse(opens),
                LocalDate.parse(closes),
                1,
                1,
                0,
                wave.createdAt(),
                1);
    }
}
