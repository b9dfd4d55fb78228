package fi.kuule.report;

import fi.kuule.mail.FinnishHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Days on which offices in Finland work. */
public final class WorkingDays {
    private WorkingDays() {}

    /** The day is the first of its month on which offices work. */
    public static boolean isFirstOfMonth(LocalDate day) {
        return isWorking(day)
                && Stream.iterate(day.withDayOfMonth(1), earlier -> earlier.plusDays(1))
                        .limit(day.getDayOfMonth() - 1L)
                        .noneMatch(WorkingDays::isWorking);
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FinnishHolidays.isHoliday(day);
    }
}
