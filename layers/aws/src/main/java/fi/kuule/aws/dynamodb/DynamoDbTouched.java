package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Touched;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Markers in the Tallies table. */
public final class DynamoDbTouched implements Touched {
    private static final String MARK = "marking";
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final RandomGenerator random;

    /** @param table the Tallies table */
    public DynamoDbTouched(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.random = random;
    }

    @Override
    public void mark(ServiceId service, LocalDate day) {
        Item item = TallyKeys.item(TallyKeys.TOUCHED, TallyKeys.touched(day, service))
                .text(MARK, Long.toHexString(random.nextLong()));
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
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
                .map(item -> day(new Item(item)))
                .toList();
    }

    @Override
    public void clear(Day day) {
        try {
            dynamoDb.deleteItem(request -> request.tableName(table)
                    .key(TallyKeys.key(TallyKeys.TOUCHED, TallyKeys.touched(day.day(), day.service())))
                    .conditionExpression("marking = :found")
                    .expressionAttributeValues(Map.of(":found", AttributeValue.fromS(day.mark()))));
        } catch (ConditionalCheckFailedException e) {
            return;
        }
    }

    private static Day day(Item item) {
        String[] parts = item.text(TallyKeys.ITEM).split("#", 2);
        return new Day(new ServiceId(parts[1]), LocalDate.parse(parts[0]), item.text(MARK));
    }
}
