package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StoppedAddresses;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Stops in the Addresses table. Every reason has an attribute of its own with its time, so reasons add up and none hides another. */
public final class DynamoDbStoppedAddresses implements StoppedAddresses {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbStoppedAddresses(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<Reason> stopOf(AddressKey address) {
        Item row = new Item(dynamoDb.getItem(
                        request -> request.tableName(table).key(key(address)).consistentRead(true))
                .item());
        return Arrays.stream(Reason.values())
                .filter(reason -> row.has(attribute(reason)))
                .max(Comparator.naturalOrder());
    }

    @Override
    public void stop(AddressKey address, Reason reason, Instant at) {
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(key(address))
                .updateExpression("SET #reason = :at")
                .expressionAttributeNames(Map.of("#reason", attribute(reason)))
                .expressionAttributeValues(Map.of(":at", fromN(Long.toString(at.toEpochMilli())))));
    }

    /** Without other reasons the row goes altogether. */
    @Override
    public void lift(AddressKey address) {
        try {
            dynamoDb.deleteItem(request -> request.tableName(table)
                    .key(key(address))
                    .conditionExpression("attribute_not_exists(#bounced) AND attribute_not_exists(#complained)")
                    .expressionAttributeNames(Map.of(
                            "#bounced", attribute(Reason.BOUNCED), "#complained", attribute(Reason.COMPLAINED))));
        } catch (ConditionalCheckFailedException e) {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(key(address))
                    .updateExpression("REMOVE #unsubscribed")
                    .expressionAttributeNames(Map.of("#unsubscribed", attribute(Reason.UNSUBSCRIBED))));
        }
    }

    private static Map<String, AttributeValue> key(AddressKey address) {
        return AddressesTable.key(address, AddressesTable.STOP_ALL);
    }

    private static String attribute(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
