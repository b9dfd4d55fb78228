package fi.kuule.local.demo;

import fi.kuule.report.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;

/** When what happens in a month: asked from the third to the twenty-sixth, reported on the first working day of the next. */
record Calendar(ZoneId zone) {
    private static final int OPENS = 3;
    private static final int CLOSES = 26;

    LocalDate opens(YearMonth month) {
        return month.atDay(OPENS);
    }

    LocalDate closes(YearMonth month) {
        return month.atDay(CLOSES);
    }

    /** The list comes the day before the mails go. */
    Instant listed(LocalDate opens) {
        return at(opens.minusDays(1), 13, 0);
    }

    Instant mailed(LocalDate opens) {
        return at(opens, 10, 0);
    }

    /** The first night after the last day. */
    Instant night(LocalDate closes) {
        return at(closes.plusDays(1), 1, 30);
    }

    /** When the reports of a month are made. */
    Instant reported(YearMonth month) {
        LocalDate first = month.plusMonths(1).atDay(1);
        LocalDate day = Stream.iterate(first, next -> next.plusDays(1))
                .filter(WorkingDays::isFirstOfMonth)
                .findFirst()
                .orElseThrow();
        return at(day, 7, 0);
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
    }

    /** When a resident answers a mail that came at {@code mailed}: most within hours, some when they think of it days later. */
    static Instant answered(Draws draws, Encounter encounter, Instant mailed) {
        Draws.Sequence delays = draws.sequence(16, encounter.key());
        Duration thinking = delays.happens(.30) ? Duration.ofDays(5) : Duration.ZERO;
        double hours = 9 * -Math.log(1 - delays.next()) / Math.log(2);
        Duration delay = thinking.plusSeconds((long) (hours * 3600) + 60);
        Duration longest = Duration.ofDays(21);
        return mailed.plus(delay.compareTo(longest) > 0 ? longest : delay);
    }
}
