package fi.kuule.tests.storage;

import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** DynamoDB Local in memory with the tables of template.yaml, named by their logical ids. */
final class StorageEngine {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final Map<String, String> PARAMETERS = Map.of("ApiKeyHash", "0".repeat(64));

    private StorageEngine() {}

    static DynamoDbClient start() {
        DynamoDbClient dynamoDb = DynamoDBEmbedded.create().dynamoDbClient();
        TableCreation.create(
                dynamoDb, Stack.read(TEMPLATE, PARAMETERS, Addresses.none()).tables());
        return dynamoDb;
    }
}
