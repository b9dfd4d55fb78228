package fi.kuule.aws.dynamodb;

import fi.kuule.score.Nights;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The last finished night, in the Tallies table. */
public final class DynamoDbNights implements Nights {
    private static final String OWNER = "nights";
    private static final String LAST = "last";
    private static final String NIGHT = "night";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbNights(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<LocalDate> last() {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(TallyKeys.key(OWNER, LAST)).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(new Item(found).text(NIGHT)));
    }

    @Override
    public void finished(LocalDate night) {
        Item item = TallyKeys.item(OWNER, LAST).text(NIGHT, night.toString());
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }
}
