package fi.kuule.local.dynamodb;

import fi.kuule.local.template.Table;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Deletes rows that have expired by Kuule's clock. DynamoDB Local's own sweep is never turned on: it goes by the machine's. */
public final class ExpiredRows {
    private final DynamoDbClient dynamoDb;
    private final List<Table> tables;
    private final InstantSource clock;

    public ExpiredRows(DynamoDbClient dynamoDb, List<Table> tables, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.tables = tables;
        this.clock = clock;
    }

    /** One sweep at a time; the number of rows that went. */
    public synchronized int sweep() {
        int swept = 0;
        for (Table table : tables)
            if (table.expiry().isPresent()) swept += sweep(table, table.expiry().get());
        return swept;
    }

    private int sweep(Table table, String expiry) {
        AttributeValue now = AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()));
        List<Map<String, AttributeValue>> expired = dynamoDb
                .scanPaginator(scan -> scan.tableName(table.id())
                        .filterExpression("#expires < :now")
                        .expressionAttributeNames(Map.of("#expires", expiry))
                        .expressionAttributeValues(Map.of(":now", now)))
                .items()
                .stream()
                .map(row -> key(table, row))
                .toList();
        expired.forEach(key -> delete(table, expiry, key, now));
        return expired.size();
    }

    private static Map<String, AttributeValue> key(Table table, Map<String, AttributeValue> row) {
        return table.keys().stream().collect(Collectors.toMap(Table.Key::attribute, key -> row.get(key.attribute())));
    }

    private void delete(Table table, String expiry, Map<String, AttributeValue> key, AttributeValue now) {
        try {
            dynamoDb.deleteItem(delete -> delete.tableName(table.id())
                    .key(key)
                    .conditionExpression("#expires < :now")
                    .expressionAttributeNames(Map.of("#expires", expiry))
                    .expressionAttributeValues(Map.of(":now", now)));
        } catch (ConditionalCheckFailedException e) {
            return; // its life was extended meanwhile
        }
    }
}
