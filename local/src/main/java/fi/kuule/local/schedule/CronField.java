package fi.kuule.local.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A field of a cron expression: lists, ranges and steps of numbers or names. */
enum CronField {
    MINUTES(0, 59, ""),
    HOURS(0, 23, ""),
    DAYS_OF_MONTH(1, 31, ""),
    MONTHS(1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    DAYS_OF_WEEK(1, 7, "SUN MON TUE WED THU FRI SAT"),
    YEARS(1970, 2199, "");

    private final int first;
    private final int last;
    private final String names;

    CronField(int first, int last, String names) {
        this.first = first;
        this.last = last;
        this.names = names;
    }

    /** In order. {@link IllegalArgumentException} for what is not understood. */
    List<Integer> values(String text) {
        TreeSet<Integer> values = new TreeSet<>();
        for (String part : text.split(",", -1)) add(part, values);
        return List.copyOf(values);
    }

    private void add(String part, Set<Integer> values) {
        String[] stepped = part.split("/", -1);
        if (stepped.length > 2) throw unknown(part);
        int step = stepped.length == 2 ? number(stepped[1], 1, last) : 1;
        String[] range = stepped[0].equals("*") ? new String[] {"" + first, "" + last} : stepped[0].split("-", -1);
        if (range.length > 2) throw unknown(part);
        int from = number(range[0], first, last);
        int alone = stepped.length == 2 ? last : from;
        int to = range.length == 2 ? number(range[1], first, last) : alone;
        if (to < from) throw unknown(part);
        IntStream.iterate(from, value -> value <= to, value -> value + step).forEach(values::add);
    }

    private int number(String text, int least, int most) {
        int named = List.of(names.split(" ", -1)).indexOf(text.toUpperCase(Locale.ROOT));
        if (named >= 0 && !text.isEmpty()) return first + named;
        if (!text.matches("[0-9]{1,4}")) throw unknown(text);
        int number = Integer.parseInt(text);
        if (number < least || number > most) throw unknown(text);
        return number;
    }

    private IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException("unknown in " + name().toLowerCase(Locale.ROOT) + ": " + part);
    }
}
