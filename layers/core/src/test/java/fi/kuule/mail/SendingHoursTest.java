package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingHoursTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private final SendingHours hours = new SendingHours(HELSINKI);

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T07:59:59, false",
        "2026-11-10T08:00:00, true",
        "2026-11-10T19:59:59, true",
        "2026-11-10T20:00:00, false",
        // A Saturday and a Sunday.
        "2026-11-14T12:00:00, true",
        "2026-11-15T12:00:00, false",
        // May Day on a Friday, and the day after.
        "2026-05-01T12:00:00, false",
        "2026-05-02T12:00:00, true",
        // New Year.
        "2026-12-31T19:59:59, true",
        "2027-01-01T08:00:00, false",
        // A leap day.
        "2028-02-29T08:00:00, true",
        // Midsummer Day on a Saturday.
        "2026-06-20T12:00:00, false"
    })
    void mailsOfWavesGoFromEightToEightOnDaysThatAreNoSundaysOrHolidays(LocalDateTime time, boolean open) {
        assertEquals(open, hours.isOpen(time.atZone(HELSINKI).toInstant()));
    }

    /** The last Sundays of March and October: the Monday after begins at eight of the new time. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T06:00:00Z, true",
        "2026-03-28T05:59:59Z, false",
        "2026-03-30T05:00:00Z, true",
        "2026-03-30T04:59:59Z, false",
        "2026-10-24T05:00:00Z, true",
        "2026-10-24T16:59:59Z, true",
        "2026-10-26T05:59:59Z, false",
        "2026-10-26T06:00:00Z, true",
        "2026-10-26T17:59:59Z, true"
    })
    void theHoursAreTheClocksOnTheWallWhateverTheSeason(Instant now, boolean open) {
        assertEquals(open, hours.isOpen(now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 2026-11-10T05:00:00Z, 720",
        "2026-11-10, 2026-11-10T17:30:00Z, 30",
        "2026-11-10, 2026-11-10T17:59:30Z, 0",
        "2026-11-10, 2026-11-10T19:00:00Z, 0",
        "2026-11-11, 2026-11-10T19:00:00Z, 720",
        "2026-11-15, 2026-11-10T19:00:00Z, 0",
        "2026-10-26, 2026-10-20T19:00:00Z, 720"
    })
    void theMinutesThatAreLeftOfADay(LocalDate day, Instant now, long minutes) {
        assertEquals(minutes, hours.minutesLeft(day, now));
    }
}
