package fi.kuule.local.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of a cron expression. One of day of month and day of week is {@code ?}. */
final class CronDays {
    private static final Pattern NTH = Pattern.compile("([^#]+)#([1-5])");
    private final Predicate<LocalDate> days;

    private CronDays(Predicate<LocalDate> days) {
        this.days = days;
    }

    boolean hold(LocalDate day) {
        return days.test(day);
    }

    static CronDays parse(String ofMonth, String months, String ofWeek, String years) {
        if (ofMonth.equals("?") == ofWeek.equals("?"))
            throw new IllegalArgumentException(
                    "one of day of month and day of week is ?, not " + ofMonth + " and " + ofWeek);
        List<Integer> inMonths = CronField.MONTHS.values(months);
        List<Integer> inYears = CronField.YEARS.values(years);
        Predicate<LocalDate> day = ofWeek.equals("?") ? ofMonth(ofMonth) : ofWeek(ofWeek);
        return new CronDays(
                date -> inMonths.contains(date.getMonthValue()) && inYears.contains(date.getYear()) && day.test(date));
    }

    private static Predicate<LocalDate> ofMonth(String text) {
        if (text.equals("L")) return day -> day.getDayOfMonth() == day.lengthOfMonth();
        if (text.equals("LW")) return day -> day.equals(nearestWorkday(day.withDayOfMonth(day.lengthOfMonth())));
        if (text.endsWith("W")) {
            int number = CronField.DAYS_OF_MONTH
                    .values(text.substring(0, text.length() - 1))
                    .getFirst();
            return day -> day.lengthOfMonth() >= number && day.equals(nearestWorkday(day.withDayOfMonth(number)));
        }
        List<Integer> days = CronField.DAYS_OF_MONTH.values(text);
        return day -> days.contains(day.getDayOfMonth());
    }

    /** Monday to Friday, in the same month. */
    private static LocalDate nearestWorkday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY)
            return day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY)
            return day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
        return day;
    }

    private static Predicate<LocalDate> ofWeek(String text) {
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            List<Integer> weekday = CronField.DAYS_OF_WEEK.values(nth.group(1));
            int number = Integer.parseInt(nth.group(2));
            return day -> weekday.contains(numbered(day)) && (day.getDayOfMonth() + 6) / 7 == number;
        }
        if (text.equals("L")) return day -> numbered(day) == 7;
        if (text.endsWith("L")) {
            List<Integer> weekday = CronField.DAYS_OF_WEEK.values(text.substring(0, text.length() - 1));
            return day -> weekday.contains(numbered(day))
                    && day.plus(1, ChronoUnit.WEEKS).getMonth() != day.getMonth();
        }
        List<Integer> weekdays = CronField.DAYS_OF_WEEK.values(text);
        return day -> weekdays.contains(numbered(day));
    }

    /** Sunday is 1. */
    private static int numbered(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7 + 1;
    }
}
