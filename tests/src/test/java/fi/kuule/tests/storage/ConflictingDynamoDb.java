package fi.kuule.tests.storage;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Refuses a number of transactions as DynamoDB does when two meet. */
final class ConflictingDynamoDb implements DynamoDbClient {
    private final DynamoDbClient dynamoDb;
    private final int conflicts;
    private int tries;

    ConflictingDynamoDb(DynamoDbClient dynamoDb, int conflicts) {
        this.dynamoDb = dynamoDb;
        this.conflicts = conflicts;
    }

    int tries() {
        return tries;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        tries++;
        if (tries > conflicts) return dynamoDb.transactWriteItems(request);
        throw TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("TransactionConflict").build(),
                        CancellationReason.builder().code("None").build())
                .build();
    }

    @Override
    public String serviceName() {
        return dynamoDb.serviceName();
    }

    @Override
    public void close() {}
}
