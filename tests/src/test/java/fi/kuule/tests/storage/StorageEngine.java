package fi.kuule.tests.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** DynamoDB Local in memory with the tables of template.yaml, named by their logical ids. */
final class StorageEngine {
    private StorageEngine() {}

    static DynamoDbClient start() {
        DynamoDbClient dynamoDb = DynamoDBEmbedded.create().dynamoDbClient();
        map(template().get("Resources")).forEach((name, resource) -> {
            if ("AWS::DynamoDB::Table".equals(map(resource).get("Type")))
                dynamoDb.createTable(table(name, map(map(resource).get("Properties"))));
        });
        return dynamoDb;
    }

    private static CreateTableRequest table(String name, Map<String, Object> properties) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(list(properties.get("AttributeDefinitions")).stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(properties));
        if (properties.containsKey("GlobalSecondaryIndexes"))
            request.globalSecondaryIndexes(list(properties.get("GlobalSecondaryIndexes")).stream()
                    .map(StorageEngine::index)
                    .toList());
        return request.build();
    }

    private static GlobalSecondaryIndex index(Map<String, Object> index) {
        Map<String, Object> projection = map(index.get("Projection"));
        Projection.Builder builder = Projection.builder().projectionType(text(projection, "ProjectionType"));
        if (projection.get("NonKeyAttributes") instanceof List<?> names)
            builder.nonKeyAttributes(names.stream().map(String::valueOf).toList());
        return GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(builder.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Map<String, Object> of) {
        return list(of.get("KeySchema")).stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static Map<String, Object> template() {
        try {
            String yaml = Files.readString(Path.of("..", "template.yaml"));
            return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@org.jspecify.annotations.Nullable Object node) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(node);
    }
}
