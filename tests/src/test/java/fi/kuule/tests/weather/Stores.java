package fi.kuule.tests.weather;

import fi.kuule.aws.AwsClients;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables of the template behind weather, with the client that functions have. */
final class Stores implements AutoCloseable {
    private final DynamoDbEngine engine = DynamoDbEngine.start(Optional.empty());
    final Weather weather = new Weather(20261102);
    final DynamoDbClient dynamoDb;

    Stores() {
        TableCreation.create(
                engine.client(),
                Stack.read(Path.of("..", "template.yaml"), Map.of("ApiKeyHash", "0".repeat(64)), Addresses.none())
                        .tables());
        dynamoDb = clientOf("storage");
    }

    DynamoDbClient clientOf(String caller) {
        return new AwsClients(Map.of(
                        "AWS_REGION",
                        Addresses.REGION,
                        "AWS_ACCESS_KEY_ID",
                        caller,
                        "AWS_SECRET_ACCESS_KEY",
                        "local",
                        "AWS_ENDPOINT_URL_DYNAMODB",
                        weather.to("dynamodb", engine.endpoint()).toString()))
                .dynamoDb();
    }

    /** What stands in a table, asked past the weather. */
    List<Map<String, AttributeValue>> rows(String table) {
        return engine.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList();
    }

    @Override
    public void close() {
        dynamoDb.close();
        weather.close();
        engine.close();
    }
}
