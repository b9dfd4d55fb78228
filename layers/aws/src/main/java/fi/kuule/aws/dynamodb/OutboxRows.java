package fi.kuule.aws.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the Outbox table: mails by their id, and what is counted beside them. The id of a mail has no {@code #}, and a prefix of its kind. */
final class OutboxRows {
    static final String ID = "id";
    static final String BREAKER = "breaker";
    private static final Duration KEPT = Duration.ofDays(60);

    private OutboxRows() {}

    static Map<String, AttributeValue> key(String id) {
        return new Item().text(ID, id).attributes();
    }

    static Map<String, AttributeValue> minute(long minute) {
        return key("minute#" + minute);
    }

    static long minuteOf(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
    }

    static Instant startOf(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** When a row that was touched at {@code at} goes. */
    static long expires(Instant at) {
        return at.plus(KEPT).getEpochSecond();
    }

    static AttributeValue expiry(Instant at) {
        return number(expires(at));
    }

    /** When a row about something that ends with {@code day} goes: a zone's hours are nothing to sixty days. */
    static AttributeValue expiryAfter(LocalDate day) {
        return expiry(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
