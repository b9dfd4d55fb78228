package fi.kuule.tests.storage;

import fi.kuule.tests.template.Template;
import java.util.List;
import java.util.Map;
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
        Template.read()
                .resources("AWS::DynamoDB::Table")
                .forEach((name, properties) -> dynamoDb.createTable(table(name, properties)));
        return dynamoDb;
    }

    private static CreateTableRequest table(String name, Map<String, Object> properties) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Template.children(properties, "AttributeDefinitions").stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(properties));
        if (properties.containsKey("GlobalSecondaryIndexes"))
            request.globalSecondaryIndexes(Template.children(properties, "GlobalSecondaryIndexes").stream()
                    .map(StorageEngine::index)
                    .toList());
        return request.build();
    }

    private static GlobalSecondaryIndex index(Map<String, Object> index) {
        Map<String, Object> projection = Template.child(index, "Projection");
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
        return Template.children(of, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}
