package fi.kuule.aws.dynamodb;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The Keys table: secret keys by purpose and version. There is one version of each. */
public final class KeysTable {
    private static final int VERSION = 1;
    private static final String PURPOSE = "purpose";
    private static final String SECRET = "secret";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public KeysTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    Optional<HmacKey> find(KeyPurpose purpose) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(item(purpose).attributes()).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(new HmacKey(new Item(found).bytes(SECRET)));
    }

    /** The first key of a purpose stays: links and addresses depend on it. */
    void putIfAbsent(KeyPurpose purpose, HmacKey key) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item(purpose).bytes(SECRET, key.secret()).attributes())
                    .conditionExpression("attribute_not_exists(purpose)"));
        } catch (ConditionalCheckFailedException made) {
            return;
        }
    }

    static Item item(KeyPurpose purpose) {
        return new Item().text(PURPOSE, purpose.id()).number("version", VERSION);
    }
}
