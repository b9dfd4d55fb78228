package fi.kuule.local.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Minutes, hours, day of month, month, day of week, year; in a time zone. A time that the clocks skip is skipped, one that comes twice counts once. */
public final class CronExpression implements ScheduleExpression {
    private static final int DAYS = 3660;
    private final List<LocalTime> times;
    private final CronDays days;
    private final ZoneId zone;

    private CronExpression(List<LocalTime> times, CronDays days, ZoneId zone) {
        this.times = times;
        this.days = days;
        this.zone = zone;
    }

    static CronExpression parse(String text, ZoneId zone) {
        String[] fields = text.strip().split("\\s+", -1);
        if (fields.length != 6)
            throw new IllegalArgumentException("a cron expression has six fields, not " + fields.length);
        List<Integer> minutes = CronField.MINUTES.values(fields[0]);
        List<Integer> hours = CronField.HOURS.values(fields[1]);
        List<LocalTime> times = hours.stream()
                .flatMap(hour -> minutes.stream().map(minute -> LocalTime.of(hour, minute)))
                .toList();
        return new CronExpression(times, CronDays.parse(fields[2], fields[3], fields[4], fields[5]), zone);
    }

    @Override
    public Optional<Instant> lastDue(Instant after, Instant until) {
        LocalDate first = LocalDate.ofInstant(after, zone);
        return Stream.iterate(LocalDate.ofInstant(until, zone), day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(days::hold)
                .flatMap(day -> on(day).sorted(Comparator.reverseOrder()))
                .filter(due -> due.isAfter(after) && !due.isAfter(until))
                .findFirst();
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return Stream.iterate(LocalDate.ofInstant(after, zone), day -> day.plusDays(1))
                .limit(DAYS)
                .filter(days::hold)
                .flatMap(this::on)
                .filter(due -> due.isAfter(after))
                .findFirst();
    }

    private Stream<Instant> on(LocalDate day) {
        return times.stream()
                .map(time -> LocalDateTime.of(day, time))
                .filter(time -> !zone.getRules().getValidOffsets(time).isEmpty())
                .map(time -> time.atZone(zone).toInstant());
    }
}
