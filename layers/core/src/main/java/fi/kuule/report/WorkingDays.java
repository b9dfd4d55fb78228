package fi.kuule.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Finnish working days at the beginning of a month: the holidays that can fall on the days 1-5. */
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
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return isDate(day, 1, 1) // New Year's Day
                || isDate(day, 5, 1) // May Day
                || day.equals(easter.minusDays(2)) // Good Friday
                || day.equals(easter.plusDays(1)) // Easter Monday
                || day.equals(easter.plusDays(39)); // Ascension Day
    }

    private static boolean isDate(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
