package fi.kuule.aws.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by key, 100 at a time; what the table had no room for is read again after a growing pause. */
final class BatchReads {
    static final int BATCH = 100;
    private static final int MOST_TRIES = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DynamoDbClient dynamoDb;
    private final Pauses pauses;

    BatchReads(DynamoDbClient dynamoDb, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.pauses = new Pauses(random, LONGEST_PAUSE);
    }

    /** The items that are there, in no order; {@link IllegalStateException} when one is still unread after the last try. */
    List<Map<String, AttributeValue>> read(String table, List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH)
            readBatch(table, keys.subList(from, Math.min(from + BATCH, keys.size())), items);
        return items;
    }

    private void readBatch(
            String table, List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
        List<Map<String, AttributeValue>> left = keys;
        for (int tried = 0; !left.isEmpty(); tried++) {
            if (tried == MOST_TRIES) throw new IllegalStateException("the table " + table + " has no room for a batch");
            if (tried > 0) pauses.pause(tried);
            KeysAndAttributes wanted =
                    KeysAndAttributes.builder().keys(left).consistentRead(true).build();
            BatchGetItemResponse read = dynamoDb.batchGetItem(request -> request.requestItems(Map.of(table, wanted)));
            items.addAll(read.responses().getOrDefault(table, List.of()));
            KeysAndAttributes unread = read.unprocessedKeys().get(table);
            left = unread == null ? List.of() : unread.keys();
        }
    }
}
