package fi.kuule.aws.dynamodb;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Invitations in their table. Times are kept in whole seconds. */
public final class DynamoDbInvitations implements Invitations {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InvitationProgress progress;

    public DynamoDbInvitations(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.progress = new InvitationProgress(dynamoDb, table);
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
                        .expressionAttributeValues(
                                Map.of(":shard", AttributeValue.fromS(shard), ":now", InvitationProgress.second(now)))
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(Item::new)
                .map(item -> new Due(
                        new InvitationId(item.text(InvitationKeys.ID)),
                        Instant.ofEpochSecond(item.number(InvitationKeys.DUE_AT)),
                        InvitationItem.round(item)));
    }

    @Override
    public boolean moveDue(Due due, Instant next) {
        return progress.moveDue(due, next);
    }

    @Override
    public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
        progress.settleMail(id, round, state, reminder);
    }

    @Override
    public void recordMail(InvitationId id, MailState state) {
        progress.recordMail(id, state);
    }

    @Override
    public boolean leave(InvitationId id, WayOut way) {
        return progress.leave(id, way);
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
    public boolean removeAddress(InvitationId id) {
        try {
            Map<String, AttributeValue> left = dynamoDb.updateItem(request -> request.tableName(table)
                            .key(InvitationKeys.key(id))
                            .updateExpression("REMOVE address, letterReference, dueAt")
                            .conditionExpression(InvitationProgress.EXISTS)
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return new Item(left).flag(InvitationKeys.ANSWERED);
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
