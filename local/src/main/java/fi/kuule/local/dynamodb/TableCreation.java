package fi.kuule.local.dynamodb;

import fi.kuule.local.template.Table;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Makes the tables of the template, named by their logical ids. */
public final class TableCreation {
    private TableCreation() {}

    /** Makes those that are not there; {@link IllegalStateException} when one is there with other keys. */
    public static void create(DynamoDbClient dynamoDb, List<Table> tables) {
        List<String> present =
                dynamoDb.listTablesPaginator().tableNames().stream().toList();
        for (Table table : tables) {
            CreateTableRequest request = request(table);
            if (present.contains(table.id())) requireSame(dynamoDb, request);
            else dynamoDb.createTable(request);
        }
    }

    private static void requireSame(DynamoDbClient dynamoDb, CreateTableRequest request) {
        TableDescription there = dynamoDb.describeTable(describe -> describe.tableName(request.tableName()))
                .table();
        List<String> indexes = there.globalSecondaryIndexes().stream()
                .map(index -> index.indexName() + index.keySchema() + index.projection())
                .sorted()
                .toList();
        List<String> wanted = request.globalSecondaryIndexes().stream()
                .map(index -> index.indexName() + index.keySchema() + index.projection())
                .sorted()
                .toList();
        if (!there.keySchema().equals(request.keySchema()) || !indexes.equals(wanted))
            throw new IllegalStateException("table " + request.tableName()
                    + " in the data directory has other keys or indexes than template.yaml; start with another --data");
    }

    private static CreateTableRequest request(Table table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.id())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                        .toList())
                .keySchema(keys(table.keys()));
        if (!table.indexes().isEmpty())
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(TableCreation::index).toList());
        return request.build();
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.projected().isEmpty()) projection.nonKeyAttributes(index.projected());
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> keys(List<Table.Key> keys) {
        return keys.stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.attribute())
                        .keyType(key.type())
                        .build())
                .toList();
    }
}
