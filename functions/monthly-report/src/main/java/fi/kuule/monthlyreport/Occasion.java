package fi.kuule.monthlyreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.report.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What the event asks for. */
sealed interface Occasion {
    /** The schedule, which comes on each of a month's first days: {@code {"on":"first-working-day"}}. */
    record FirstWorkingDay() implements Occasion {}

    /** Somebody who names the month: {@code {"month":"2026-10"}}. */
    record Named(YearMonth month) implements Occasion {}

    /** Somebody who names nothing. */
    record LastMonth() implements Occasion {}

    ObjectMapper JSON = new ObjectMapper();

    /** {@link IOException} when the event is none of these. */
    static Occasion read(InputStream event) throws IOException {
        JsonNode json = JSON.readTree(event);
        if (json.path("on").asText().equals("first-working-day")) return new FirstWorkingDay();
        if (json.hasNonNull("month")) return new Named(month(json.get("month").asText()));
        if (json.has("on")) throw new IOException("the event's on is not first-working-day");
        return new LastMonth();
    }

    private static YearMonth month(String text) throws IOException {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("the event's month is not a month such as 2026-10", e);
        }
    }

    /** The month to report on this day; empty when it is not a day for reports. */
    default Optional<YearMonth> month(LocalDate today) {
        return switch (this) {
            case FirstWorkingDay scheduled ->
                WorkingDays.isFirstOfMonth(today)
                        ? Optional.of(YearMonth.from(today).minusMonths(1))
                        : Optional.empty();
            case Named named -> Optional.of(named.month());
            case LastMonth last -> Optional.of(YearMonth.from(today).minusMonths(1));
        };
    }
}
