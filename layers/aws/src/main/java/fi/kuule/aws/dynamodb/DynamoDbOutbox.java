package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The Outbox table: one row per mail. A row that has expired and is still there tells the truth, so its expiry is not looked at. */
public final class DynamoDbOutbox implements Outbox {
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String LEASE = "lease";
    private static final String PROVIDER = "provider";
    private static final String AT = "at";
    private static final String EXPIRES = "expires";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ReturnedMails returned;

    public DynamoDbOutbox(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.returned = new ReturnedMails(dynamoDb, table, random);
    }

    @Override
    public boolean claim(MailId id, Instant now, Duration lease) {
        Item row = new Item()
                .text(ID, id.value())
                .text(STATE, MailState.CLAIMED.name())
                .number(LEASE, now.plus(lease).toEpochMilli())
                .number(AT, now.toEpochMilli())
                .number(ReturnedMails.MINUTE, OutboxRows.minuteOf(now))
                .number(EXPIRES, OutboxRows.expires(now));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(row.attributes())
                    .conditionExpression("attribute_not_exists(#id) OR (#state = :claimed AND #lease < :now)")
                    .expressionAttributeNames(Map.of("#id", ID, "#state", STATE, "#lease", LEASE))
                    .expressionAttributeValues(Map.of(
                            ":claimed", fromS(MailState.CLAIMED.name()),
                            ":now", fromN(Long.toString(now.toEpochMilli())))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void sent(MailId id, String providerId, Instant now) {
        Map<String, AttributeValue> provider = Map.of(":provider", fromS(providerId));
        if (!move(id, MailState.SENT, now, "SET #provider = :provider, ", provider))
            update(id, "SET #provider = :provider", "attribute_exists(#id)", provider);
    }

    @Override
    public void refused(MailId id, Instant now) {
        record(id, MailState.REFUSED, now);
    }

    /** A lease that ended at the beginning of time; nothing happens to a row that is no claim. */
    @Override
    public void release(MailId id) {
        update(
                id,
                "SET #lease = :never",
                "#state = :claimed",
                Map.of(":never", fromN("0"), ":claimed", fromS(MailState.CLAIMED.name())));
    }

    /** What came back is counted as it moves, if it is known when it went. */
    @Override
    public void record(MailId id, MailState state, Instant at) {
        Optional<String> counter = ReturnedMails.counter(state);
        Optional<Long> minute = counter.isEmpty() ? Optional.empty() : returned.minute(id);
        if (minute.isEmpty()) move(id, state, at, "SET ", Map.of());
        else returned.write(moving(id, state, at, "SET ", Map.of()), counter.get(), minute.get());
    }

    @Override
    public Optional<MailState> stateOf(MailId id) {
        Map<String, AttributeValue> row = dynamoDb.getItem(
                        request -> request.tableName(table).key(key(id)).consistentRead(true))
                .item();
        return row.isEmpty() ? Optional.empty() : Optional.of(MailState.valueOf(new Item(row).text(STATE)));
    }

    /** To a later state only; false when the row is gone, or as far or further. */
    private boolean move(MailId id, MailState to, Instant at, String set, Map<String, AttributeValue> more) {
        return write(moving(id, to, at, set, more));
    }

    private Update moving(MailId id, MailState to, Instant at, String set, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":to", fromS(to.name()));
        values.put(":at", fromN(Long.toString(at.toEpochMilli())));
        StringJoiner earlier = new StringJoiner(", ", "#state IN (", ")");
        to.earlier().forEach(state -> {
            values.put(":" + state.name(), fromS(state.name()));
            earlier.add(":" + state.name());
        });
        return updating(id, set + "#state = :to, #at = :at REMOVE #lease", earlier.toString(), values);
    }

    private boolean update(MailId id, String update, String condition, Map<String, AttributeValue> values) {
        return write(updating(id, update, condition, values));
    }

    private Update updating(MailId id, String update, String condition, Map<String, AttributeValue> values) {
        Map<String, String> names = new HashMap<>();
        for (String name : new String[] {ID, STATE, LEASE, PROVIDER, AT})
            if ((update + condition).contains("#" + name)) names.put("#" + name, name);
        return Update.builder()
                .tableName(table)
                .key(key(id))
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }

    private boolean write(Update update) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(update.key())
                    .updateExpression(update.updateExpression())
                    .conditionExpression(update.conditionExpression())
                    .expressionAttributeNames(update.expressionAttributeNames())
                    .expressionAttributeValues(update.expressionAttributeValues()));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(MailId id) {
        return OutboxRows.key(id.value());
    }
}
