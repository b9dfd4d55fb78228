package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The Outbox table: one row per mail. A row that has expired and is still there tells the truth, so its expiry is not looked at. */
public final class DynamoDbOutbox implements Outbox {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final String LEASE = "lease";
    private static final String PROVIDER = "provider";
    private static final String AT = "at";
    private static final String EXPIRES = "expires";

    private static final String MOVED = "#state = :to, #at = :at REMOVE #lease";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbOutbox(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean take(MailId id, Step step) {
        return switch (step) {
            case Step.Claim claim -> claim(id, claim);
            case Step.Accept accept -> accept(id, accept);
            case Step.Release release -> release(id);
            case Step.Refuse refuse -> move(id, step);
            case Step.Withdraw withdraw -> move(id, step);
            case Step.Report report -> move(id, step);
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
                .number(EXPIRES, claim.at().plus(KEPT).getEpochSecond());
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

    private boolean move(MailId id, Step step) {
        return move(id, step, MOVED, Map.of());
    }

    /** From the states that the step leads on from, to the one that it leads to. */
    private boolean move(MailId id, Step step, String set, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        StringJoiner from = new StringJoiner(", ", "#state IN (", ")");
        for (MailState state : Passages.movedBy(step)) {
            values.put(":" + state.name(), fromS(state.name()));
            from.add(":" + state.name());
        }
        Passage to = Passages.after(new Passage.Claimed(step.at()), step);
        values.put(":to", fromS(to.state().orElseThrow().name()));
        values.put(":at", millis(step.at()));
        return update(id, "SET " + set, from.toString(), values);
    }

    private boolean update(MailId id, String update, String condition, Map<String, AttributeValue> values) {
        Map<String, String> names = new HashMap<>();
        for (String name : new String[] {ID, STATE, LEASE, PROVIDER, AT})
            if ((update + condition).contains("#" + name)) names.put("#" + name, name);
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(key(id))
                    .updateExpression(update)
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }

    private static Map<String, AttributeValue> key(MailId id) {
        return new Item().text(ID, id.value()).attributes();
    }
}
