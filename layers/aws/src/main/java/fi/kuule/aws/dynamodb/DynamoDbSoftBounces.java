package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.MailId;
import fi.kuule.mail.SoftBounces;
import fi.kuule.mail.StopScope;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Soft bounces in the Addresses table: a row with an attribute per mail, which holds when it came back first. */
public final class DynamoDbSoftBounces implements SoftBounces {
    private static final String EXPIRES = "expires";
    private static final Set<String> OTHERS = Set.of(AddressesTable.ADDRESS, AddressesTable.FACT, EXPIRES);

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbSoftBounces(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Old mails stay in the row until it goes, and are passed over. */
    @Override
    public int note(AddressKey address, StopScope scope, MailId mail, Instant at) {
        Map<String, AttributeValue> row = dynamoDb.updateItem(request -> request.tableName(table)
                        .key(AddressesTable.key(address, AddressesTable.soft(scope)))
                        .updateExpression("SET #mail = if_not_exists(#mail, :at), #expires = :expires")
                        .expressionAttributeNames(Map.of("#mail", mail.value(), "#expires", EXPIRES))
                        .expressionAttributeValues(Map.of(
                                ":at", fromN(Long.toString(at.toEpochMilli())),
                                ":expires", fromN(Long.toString(at.plus(COUNTED).getEpochSecond()))))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        long since = at.minus(COUNTED).toEpochMilli();
        return Math.toIntExact(row.keySet().stream()
                .filter(name -> !OTHERS.contains(name))
                .filter(name -> new Item(row).number(name) >= since)
                .count());
    }
}
