package fi.kuule.aws.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes many items, 25 at a time; what the table had no room for is written again after a growing pause. */
final class BatchWrites {
    private static final int BATCH = 25;
    private static final int MOST_TRIES = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DynamoDbClient dynamoDb;
    private final Pauses pauses;

    BatchWrites(DynamoDbClient dynamoDb, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.pauses = new Pauses(random, LONGEST_PAUSE);
    }

    /** {@link IllegalStateException} when something is still unwritten after the last try. No key may occur twice. */
    void write(String table, List<WriteRequest> writes) {
        for (int from = 0; from < writes.size(); from += BATCH)
            writeBatch(table, writes.subList(from, Math.min(from + BATCH, writes.size())));
    }

    private void writeBatch(String table, List<WriteRequest> batch) {
        Map<String, List<WriteRequest>> left = Map.of(table, batch);
        for (int tried = 0; !left.isEmpty(); tried++) {
            if (tried == MOST_TRIES) throw new IllegalStateException("the table " + table + " has no room for a batch");
            if (tried > 0) pauses.pause(tried);
            Map<String, List<WriteRequest>> writes = left;
            left = dynamoDb.batchWriteItem(request -> request.requestItems(writes))
                    .unprocessedItems();
        }
    }
}
