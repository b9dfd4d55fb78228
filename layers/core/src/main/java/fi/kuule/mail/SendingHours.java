package fi.kuule.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the mails of waves go: from eight to eight in the organisation's zone, never on a Sunday or public holiday. Reports and notices go at any time. */
public record SendingHours(ZoneId zone) {
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(20, 0);

    public boolean isOpen(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return isSendingDay(LocalDate.ofInstant(now, zone)) && !time.isBefore(FROM) && time.isBefore(TO);
    }

    public static boolean isSendingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !FinnishHolidays.isHoliday(day);
    }

    /** Whole minutes of the day's hours that are left at {@code now}: all of a day to come, none of one that is over or does not send. */
    public long minutesLeft(LocalDate day, Instant now) {
        if (!isSendingDay(day)) return 0;
        Instant from = day.atTime(FROM).atZone(zone).toInstant();
        Instant to = day.atTime(TO).atZone(zone).toInstant();
        return Math.max(0, Duration.between(now.isAfter(from) ? now : from, to).toMinutes());
    }
}
