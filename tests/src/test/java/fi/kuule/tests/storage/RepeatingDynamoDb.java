package fi.kuule.tests.storage;

import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Sends each transaction twice, as the SDK does when the first reply is lost: with the same token. */
final class RepeatingDynamoDb implements DynamoDbClient {
    private final DynamoDbClient dynamoDb;

    RepeatingDynamoDb(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        TransactWriteItemsRequest named = request.toBuilder()
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        dynamoDb.transactWriteItems(named);
        return dynamoDb.transactWriteItems(named);
    }

    @Override
    public String serviceName() {
        return dynamoDb.serviceName();
    }

    @Override
    public void close() {}
}
