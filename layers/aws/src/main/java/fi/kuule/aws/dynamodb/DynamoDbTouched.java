package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Touched;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Markers in the Tallies table. */
public final class DynamoDbTouched implements Touched {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** @param table the Tallies table */
    public DynamoDbTouched(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void mark(ServiceId service, LocalDate day) {
        dynamoDb.putItem(request -> request.tableName(table).item(key(new Day(service, day))));
    }

    @Override
    public List<Day> findAll() {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :touched")
                        .expressionAttributeNames(Map.of("#owner", TallyKeys.OWNER))
                        .expressionAttributeValues(Map.of(":touched", AttributeValue.fromS(TallyKeys.TOUCHED))))
                .items()
                .stream()
                .map(item -> day(new Item(item).text(TallyKeys.ITEM)))
                .toList();
    }

    @Override
    public void clear(Day day) {
        dynamoDb.deleteItem(request -> request.tableName(table).key(key(day)));
    }

    private static Map<String, AttributeValue> key(Day day) {
        return TallyKeys.key(TallyKeys.TOUCHED, TallyKeys.touched(day.day(), day.service()));
    }

    private static Day day(String item) {
        String[] parts = item.split("#", 2);
        return new Day(new ServiceId(parts[1]), LocalDate.parse(parts[0]));
    }
}
