package fi.kuule.aws.dynamodb;

import fi.kuule.wave.Pilot;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A row per wave in the Outbox table, beside the one with what is counted of it: that one may go while the wave still runs. */
public final class DynamoDbWaveProgress implements WaveProgress {
    private static final String GRANTED = "pilotGranted";
    private static final String CLEAR = "pilotClear";
    private static final String SENT = "announcedSent";
    private static final String CLOSED = "announcedClosed";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** @param table the Outbox table */
    public DynamoDbWaveProgress(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Progress of(WaveId wave) {
        Item row = new Item(dynamoDb.getItem(
                        request -> request.tableName(table).key(key(wave)).consistentRead(true))
                .item());
        return new Progress(pilot(row), row.flag(SENT), row.flag(CLOSED));
    }

    /** A pilot never comes back to where it was, so the numbers say whether it is where it was. */
    @Override
    public boolean advance(Wave wave, Pilot before, Pilot after) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":granted", OutboxRows.number(after.granted()),
                ":queued", OutboxRows.number(after.queued()),
                ":clear", AttributeValue.fromBool(after.clear()),
                ":expires", OutboxRows.expiryAfter(wave.closes()),
                ":wasGranted", OutboxRows.number(before.granted()),
                ":wasQueued", OutboxRows.number(before.queued()),
                ":wasClear", AttributeValue.fromBool(before.clear())));
        after.until().ifPresent(until -> values.put(":until", OutboxRows.number(until.toEpochMilli())));
        String until = after.until().isPresent() ? ", pilotUntil = :until" : "";
        String expression =
                "SET pilotGranted = :granted, pilotQueued = :queued, pilotClear = :clear, expires = :expires" + until
                        + (after.until().isPresent() ? "" : " REMOVE pilotUntil");
        String same = "pilotGranted = :wasGranted AND pilotQueued = :wasQueued AND pilotClear = :wasClear";
        return update(
                wave,
                expression,
                before.equals(Pilot.START) ? "attribute_not_exists(pilotGranted) OR (" + same + ")" : same,
                values);
    }

    @Override
    public void announcedSent(Wave wave) {
        mark(wave, "SET announcedSent = :true, pilotClear = :true, expires = :expires");
    }

    @Override
    public void announcedClosed(Wave wave) {
        mark(wave, "SET announcedClosed = :true, expires = :expires");
    }

    private void mark(Wave wave, String expression) {
        Map<String, AttributeValue> values =
                Map.of(":true", AttributeValue.fromBool(true), ":expires", OutboxRows.expiryAfter(wave.closes()));
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(key(wave.id()))
                .updateExpression(expression)
                .expressionAttributeValues(values));
    }

    private static Pilot pilot(Item row) {
        if (!row.has(GRANTED)) return Pilot.START;
        Optional<Instant> until = row.optionalNumber("pilotUntil").map(Instant::ofEpochMilli);
        return new Pilot(row.integer(GRANTED), row.integer("pilotQueued"), until, row.flag(CLEAR));
    }

    private boolean update(Wave wave, String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(key(wave.id()))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(WaveId wave) {
        return OutboxRows.key("wave#" + wave.value() + "#progress");
    }
}
