package fi.kuule.local.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute) | 2026-11-21T10:00 | 2026-11-21T10:01",
                "rate(5 minutes) | 2026-11-21T10:01 | 2026-11-21T10:05",
                "cron(30 1 * * ? *) | 2026-11-21T10:00 | 2026-11-22T01:30",
                "cron(0 7 1-5 * ? *) | 2026-11-21T10:00 | 2026-12-01T07:00",
                "cron(0 7 1-5 * ? *) | 2026-12-01T07:00 | 2026-12-02T07:00",
                "cron(0/15 8-9 ? * MON-FRI *) | 2026-11-21T10:00 | 2026-11-23T08:00",
                "cron(0/15 8-9 ? * MON-FRI *) | 2026-11-23T08:00 | 2026-11-23T08:15",
                "cron(0 7 1W * ? *) | 2026-11-21T10:00 | 2026-12-01T07:00",
                "cron(0 7 1W * ? *) | 2027-04-30T10:00 | 2027-05-03T07:00",
                "cron(0 7 15W * ? *) | 2027-05-01T10:00 | 2027-05-14T07:00",
                "cron(0 7 L * ? *) | 2027-02-01T10:00 | 2027-02-28T07:00",
                "cron(0 7 LW * ? *) | 2027-02-01T10:00 | 2027-02-26T07:00",
                "cron(0 7 ? * 2#1 *) | 2026-11-21T10:00 | 2026-12-07T07:00",
                "cron(0 7 ? * FRIL *) | 2026-11-21T10:00 | 2026-11-27T07:00",
                "cron(0 7 ? * L *) | 2026-11-22T10:00 | 2026-11-28T07:00",
                "cron(0 7 1 JAN,JUL ? *) | 2026-11-21T10:00 | 2027-01-01T07:00",
                "cron(0 7 1 1 ? 2028) | 2026-11-21T10:00 | 2028-01-01T07:00"
            })
    void isDueNextAt(String expression, String after, String next) {
        assertEquals(
                Optional.of(at(next)),
                ScheduleExpression.parse(expression, HELSINKI).nextDue(at(after)));
    }

    @Test
    void aTimeThatTheClocksSkipIsSkippedAndOneThatComesTwiceCountsOnce() {
        ScheduleExpression night = ScheduleExpression.parse("cron(30 3 * * ? *)", HELSINKI);
        assertEquals(Optional.of(at("2026-03-30T03:30")), night.nextDue(at("2026-03-28T03:30")));
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertEquals(Optional.of(first), night.nextDue(at("2026-10-24T12:00")));
        assertEquals(Optional.of(at("2026-10-26T03:30")), night.nextDue(first));
    }

    @Test
    void theLastDueTimeOfASpanIsTheOneThatCounts() {
        ScheduleExpression night = ScheduleExpression.parse("cron(30 1 * * ? *)", HELSINKI);
        assertEquals(
                Optional.of(at("2026-11-30T01:30")), night.lastDue(at("2026-11-21T10:00"), at("2026-11-30T23:00")));
        assertEquals(Optional.empty(), night.lastDue(at("2026-11-21T10:00"), at("2026-11-21T23:00")));
        assertEquals(Optional.empty(), night.lastDue(at("2026-11-21T01:30"), at("2026-11-21T01:30")));
    }

    @Property
    void nothingIsDueBetweenTheLastDueTimeAndTheEndOfTheSpan(
            @ForAll @IntRange(min = 0, max = 400) int days, @ForAll @IntRange(min = 0, max = 86_399) int seconds) {
        ScheduleExpression firstDays = ScheduleExpression.parse("cron(0 7 1-5 * ? *)", HELSINKI);
        Instant until = at("2026-11-21T00:00").plusSeconds(days * 86_400L + seconds);
        Instant last = firstDays.lastDue(at("2025-01-01T00:00"), until).orElseThrow();
        assertEquals(true, firstDays.nextDue(last).orElseThrow().isAfter(until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at(2026-11-21T10:00:00)",
                "rate(0 minutes)",
                "rate(1 week)",
                "cron(0 7 * * *)",
                "cron(0 7 * * * *)",
                "cron(0 7 ? * ? *)",
                "cron(60 7 * * ? *)",
                "cron(0 24 * * ? *)",
                "cron(0 7 32 * ? *)",
                "cron(0 7 * 13 ? *)",
                "cron(0 7 5-1 * ? *)",
                "cron(0 7 ? * MONDAY *)",
                "cron(x 7 * * ? *)"
            })
    void whatIsNotUnderstoodIsAnError(String expression) {
        assertThrows(IllegalArgumentException.class, () -> ScheduleExpression.parse(expression, HELSINKI));
    }
}
