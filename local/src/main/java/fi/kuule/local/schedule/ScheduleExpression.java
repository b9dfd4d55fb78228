package fi.kuule.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule is due: {@code rate(…)} or {@code cron(…)} as EventBridge Scheduler has them. */
public sealed interface ScheduleExpression permits ScheduleExpression.Rate, CronExpression {
    Pattern RATE = Pattern.compile("rate\\(([1-9][0-9]{0,5}) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((.*)\\)");

    /** {@link IllegalArgumentException} that names what is not understood. */
    static ScheduleExpression parse(String text, ZoneId zone) {
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) return new Rate(unit(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1))));
        Matcher cron = CRON.matcher(text);
        if (cron.matches()) return CronExpression.parse(cron.group(1), zone);
        throw new IllegalArgumentException("unknown schedule expression " + text);
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    /** The last time it was due after {@code after} and not later than {@code until}. */
    Optional<Instant> lastDue(Instant after, Instant until);

    /** The next time it is due after {@code after}; empty when it never is within ten years. */
    Optional<Instant> nextDue(Instant after);

    /** At every multiple of the period since 1970, where AWS counts from the making of the schedule. */
    record Rate(Duration period) implements ScheduleExpression {
        @Override
        public Optional<Instant> lastDue(Instant after, Instant until) {
            Instant last = Instant.ofEpochSecond(until.getEpochSecond() / period.toSeconds() * period.toSeconds());
            return last.isAfter(after) ? Optional.of(last) : Optional.empty();
        }

        @Override
        public Optional<Instant> nextDue(Instant after) {
            long periods = after.getEpochSecond() / period.toSeconds();
            return Optional.of(Instant.ofEpochSecond((periods + 1) * period.toSeconds()));
        }
    }
}
