package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
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

    /** One read for all scopes: the stops of an address stand beside each other, and most have none. */
    @Override
    public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#address = :address AND begins_with(#fact, :stop)")
                        .expressionAttributeNames(
                                Map.of("#address", AddressesTable.ADDRESS, "#fact", AddressesTable.FACT))
                        .expressionAttributeValues(
                                Map.of(":address", fromS(address.value()), ":stop", fromS(AddressesTable.STOP))))
                .items()
                .stream()
                .flatMap(row -> reasons(new Item(row), scope))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Reason> reasons(Item row, StopScope scope) {
        String fact = row.text(AddressesTable.FACT);
        boolean own = fact.equals(AddressesTable.stop(scope));
        boolean all = fact.equals(AddressesTable.stop(new StopScope.Everything()));
        return Arrays.stream(Reason.values())
                .filter(reason -> row.has(attribute(reason)))
                .filter(reason -> own || (all && reaches(reason, scope)));
    }

    private static boolean reaches(Reason reason, StopScope scope) {
        return switch (scope) {
            case StopScope.Everything everything -> true;
            case StopScope.OneSurvey one -> true;
            case StopScope.Reports reports -> reason != Reason.UNSUBSCRIBED;
        };
    }

    @Override
    public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(key(address, scope))
                .updateExpression("SET #reason = :at")
                .expressionAttributeNames(Map.of("#reason", attribute(reason)))
                .expressionAttributeValues(Map.of(":at", fromN(Long.toString(at.toEpochMilli())))));
    }

    /** Without other reasons the row goes altogether. */
    @Override
    public void lift(AddressKey address, StopScope scope) {
        Map<String, String> others = new HashMap<>();
        StringJoiner none = new StringJoiner(" AND ");
        Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.UNSUBSCRIBED)
                .map(DynamoDbStoppedAddresses::attribute)
                .forEach(other -> {
                    others.put("#" + other, other);
                    none.add("attribute_not_exists(#" + other + ")");
                });
        try {
            dynamoDb.deleteItem(request -> request.tableName(table)
                    .key(key(address, scope))
                    .conditionExpression(none.toString())
                    .expressionAttributeNames(others));
        } catch (ConditionalCheckFailedException e) {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(key(address, scope))
                    .updateExpression("REMOVE #unsubscribed")
                    .expressionAttributeNames(Map.of("#unsubscribed", attribute(Reason.UNSUBSCRIBED))));
        }
    }

    private static Map<String, AttributeValue> key(AddressKey address, StopScope scope) {
        return AddressesTable.key(address, AddressesTable.stop(scope));
    }

    private static String attribute(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
