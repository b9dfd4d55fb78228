package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Step;
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

    private static final String MOVED = "#state = :to, #at = :at REMOVE #lease";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ReturnedMails returned;

    public DynamoDbOutbox(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.returned = new ReturnedMails(dynamoDb, table, random);
    }

    @Override
    public boolean take(MailId id, Step step) {
        return switch (step) {
            case Step.Claim claim -> claim(id, claim);
            case Step.Accept accept -> accept(id, accept);
            case Step.Release release -> release(id);
            case Step.Refuse refuse -> move(id, step);
            case Step.Withdraw withdraw -> move(id, step);
            case Step.Report report -> report(id, report);
        };
    }

    @Override
    public Passage find(MailId id) {
        Item row = new Item(dynamoDb.getItem(
                        request -> request.tableName(table).key(key(id)).consistentRead(true))
                .item());
        return Passage.of(
                row.optionalText(STATE).map(MailState::valueOf),
                row.optionalNumber(LEASE).map(Instant::ofEpochMilli).orElse(Instant.EPOCH));
    }

    private boolean claim(MailId id, Step.Claim claim) {
        Item row = new Item()
                .text(ID, id.value())
                .text(STATE, MailState.CLAIMED.name())
                .number(LEASE, claim.until().toEpochMilli())
                .number(AT, claim.at().toEpochMilli())
                .number(ReturnedMails.MINUTE, OutboxRows.minuteOf(claim.at()))
                .number(EXPIRES, OutboxRows.expires(claim.at()));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(row.attributes())
                    .conditionExpression("attribute_not_exists(#id) OR (#state = :claimed AND #lease < :now)")
                    .expressionAttributeNames(Map.of("#id", ID, "#state", STATE, "#lease", LEASE))
                    .expressionAttributeValues(
                            Map.of(":claimed", fromS(MailState.CLAIMED.name()), ":now", millis(claim.at()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** A report may have been faster: then only the provider's id is missing. */
    private boolean accept(MailId id, Step.Accept accept) {
        Map<String, AttributeValue> provider = Map.of(":provider", fromS(accept.providerId()));
        boolean moved = move(id, accept, "#provider = :provider, " + MOVED, provider);
        if (!moved) update(id, "SET #provider = :provider", "attribute_exists(#id)", provider);
        return moved;
    }

    /** Remains a claim, one that ran out at the beginning of time. */
    private boolean release(MailId id) {
        Passage.Claimed released = Passage.Claimed.RELEASED;
        return update(
                id,
                "SET #lease = :never",
                "#state = :claimed AND #lease <> :never",
                Map.of(":never", millis(released.until()), ":claimed", fromS(MailState.CLAIMED.name())));
    }

    /** What came back is counted as it moves, if it is known when it went. */
    private boolean report(MailId id, Step.Report report) {
        Optional<String> counter = Passages.reported(report.kind()).state().flatMap(ReturnedMails::counter);
        Optional<Long> minute = counter.isEmpty() ? Optional.empty() : returned.minute(id);
        return minute.isEmpty()
                ? move(id, report)
                : returned.write(moving(id, report, MOVED, Map.of()), counter.get(), minute.get());
    }

    private boolean move(MailId id, Step step) {
        return move(id, step, MOVED, Map.of());
    }

    private boolean move(MailId id, Step step, String set, Map<String, AttributeValue> more) {
        return write(moving(id, step, set, more));
    }

    /** From the states that the step leads on from, to the one that it leads to. */
    private Update moving(MailId id, Step step, String set, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        StringJoiner from = new StringJoiner(", ", "#state IN (", ")");
        for (MailState state : Passages.movedBy(step)) {
            values.put(":" + state.name(), fromS(state.name()));
            from.add(":" + state.name());
        }
        Passage to = Passages.after(new Passage.Claimed(step.at()), step);
        values.put(":to", fromS(to.state().orElseThrow().name()));
        values.put(":at", millis(step.at()));
        return updating(id, "SET " + set, from.toString(), values);
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

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }

    private static Map<String, AttributeValue> key(MailId id) {
        return OutboxRows.key(id.value());
    }
}
