package fi.kuule.mail;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The public holidays of Finland, computed: on them no wave writes to people, and no office works. */
public final class FinnishHolidays {
    private FinnishHolidays() {}

    /** Whether the day is a public holiday. Sundays are not, unless they are one besides. */
    public static boolean isHoliday(LocalDate day) {
        return isFixed(day) || isMovable(day, easter(day.getYear()));
    }

    private static boolean isFixed(LocalDate day) {
        return isDate(day, 1, 1) // New Year's Day
                || isDate(day, 1, 6) // Epiphany
                || isDate(day, 5, 1) // May Day
                || isDate(day, 12, 6) // Independence Day
                || isDate(day, 12, 25) // Christmas Day
                || isDate(day, 12, 26) // St Stephen's Day
                || isSaturday(day, LocalDate.of(day.getYear(), 6, 20)) // Midsummer Day
                || isSaturday(day, LocalDate.of(day.getYear(), 10, 31)); // All Saints' Day
    }

    private static boolean isMovable(LocalDate day, LocalDate easter) {
        return day.equals(easter.minusDays(2)) // Good Friday
                || day.equals(easter)
                || day.equals(easter.plusDays(1)) // Easter Monday
                || day.equals(easter.plusDays(39)) // Ascension Day
                || day.equals(easter.plusDays(49)); // Whit Sunday
    }

    private static boolean isDate(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    /** Whether it is the Saturday of the seven days that begin with {@code first}. */
    private static boolean isSaturday(LocalDate day, LocalDate first) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY && !day.isBefore(first) && day.isBefore(first.plusDays(7));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms). */
    public static LocalDate easter(int year) {
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
