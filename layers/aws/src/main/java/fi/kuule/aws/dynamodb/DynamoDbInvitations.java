package fi.kuule.aws.dynamodb;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Invitations in their table. Times are kept in whole seconds. */
public final class DynamoDbInvitations implements Invitations {
    private static final String EXISTS = "attribute_exists(id)";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbInvitations(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean add(Invitation invitation) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(InvitationItem.item(invitation).attributes())
                    .conditionExpression("attribute_not_exists(id)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(InvitationKeys.key(id)).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(InvitationItem.invitation(new Item(found)));
    }

    @Override
    public List<Due> due(WaveId wave, Instant now, int limit) {
        List<Due> due = new ArrayList<>();
        for (String shard : InvitationKeys.waveShards(wave)) {
            if (due.size() < limit) dueOf(shard, now, limit - due.size()).forEach(due::add);
        }
        return due;
    }

    private Stream<Due> dueOf(String shard, Instant now, int limit) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .indexName(InvitationKeys.DUE)
                        .keyConditionExpression("waveShard = :shard AND dueAt <= :now")
                        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(shard), ":now", second(now)))
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(Item::new)
                .map(item -> new Due(
                        new InvitationId(item.text(InvitationKeys.ID)),
                        Instant.ofEpochSecond(item.number(InvitationKeys.DUE_AT))));
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        return update(
                due.id(),
                "SET dueAt = :next, mail = :queued",
                "dueAt = :at",
                Map.of(":next", second(next), ":at", second(due.at()), ":queued", text(MailState.QUEUED)));
    }

    /** What was reported before this may stand further on: then the state stays, and only the due mail ends. */
    @Override
    public void settleMail(InvitationId id, MailState state) {
        if (!advance(id, state, "SET mail = :mail REMOVE dueAt")) update(id, "REMOVE dueAt", EXISTS, Map.of());
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        advance(id, state, "SET mail = :mail");
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        return update(
                id,
                "SET wayOut = :way REMOVE dueAt",
                EXISTS + " AND attribute_not_exists(answered)",
                Map.of(":way", AttributeValue.fromS(way.name())));
    }

    @Override
    public void ofWave(WaveId wave, Consumer<Summary> consumer) {
        for (String shard : InvitationKeys.waveShards(wave)) {
            dynamoDb
                    .queryPaginator(request -> request.tableName(table)
                            .indexName(InvitationKeys.BY_WAVE)
                            .keyConditionExpression("waveShard = :shard")
                            .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(shard))))
                    .items()
                    .stream()
                    .map(item -> InvitationItem.summary(new Item(item)))
                    .forEach(consumer);
        }
    }

    @Override
    public void removeAddress(InvitationId id) {
        update(id, "REMOVE address, letterReference, dueAt", EXISTS, Map.of());
    }

    private boolean advance(InvitationId id, MailState state, String expression) {
        Map<String, AttributeValue> values = new HashMap<>();
        state.earlier().forEach(earlier -> values.put(":" + earlier.name(), text(earlier)));
        if (values.isEmpty()) return false;
        String condition = "mail IN (" + String.join(", ", values.keySet()) + ")";
        values.put(":mail", text(state));
        return update(id, expression, condition, values);
    }

    /** False when the condition does not hold; conditions fail on rows that are gone. */
    private boolean update(InvitationId id, String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(InvitationKeys.key(id))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static AttributeValue second(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }

    private static AttributeValue text(MailState state) {
        return AttributeValue.fromS(state.name());
    }
}
