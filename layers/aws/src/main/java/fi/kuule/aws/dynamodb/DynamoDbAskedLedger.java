package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.AskedLedger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Who was asked last, in the Addresses table, and on which day before that by another wave. Days are compared, so an expired row that is still
 * there claims nothing.
 */
public final class DynamoDbAskedLedger implements AskedLedger {
    private static final String WAVE = "wave";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbAskedLedger(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<String> claim(AddressKey address, String wave, LocalDate day, int quietDays) {
        return holder(
                address,
                wave,
                "SET #before = if_not_exists(#day, :never), #wave = :wave, #day = :day, #expires = :expires",
                "attribute_not_exists(#wave) OR (#wave <> :wave AND #day < :firstQuiet)",
                values(wave, day, quietDays, Map.of(":never", days(LocalDate.EPOCH))));
    }

    @Override
    public boolean takeOver(AddressKey address, String from, String wave, LocalDate day, int quietDays) {
        return holder(
                        address,
                        wave,
                        "SET #wave = :wave, #day = :day, #expires = :expires",
                        "#wave = :from AND #before < :firstQuiet",
                        values(wave, day, quietDays, Map.of(":from", fromS(from))))
                .isEmpty();
    }

    /** Empty when the row was written, or was the wave's before: a write whose reply was lost is repeated. Else whose it is. */
    private Optional<String> holder(
            AddressKey address, String wave, String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(AddressesTable.key(address, AddressesTable.ASKED))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeNames(
                            Map.of("#wave", WAVE, "#day", "day", "#before", "before", "#expires", "expires"))
                    .expressionAttributeValues(values)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            String holder = new Item(e.item()).optionalText(WAVE).orElse("");
            return Optional.of(holder).filter(found -> !found.equals(wave));
        }
    }

    private static Map<String, AttributeValue> values(
            String wave, LocalDate day, int quietDays, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":wave", fromS(wave));
        values.put(":day", days(day));
        values.put(":firstQuiet", days(quietDays == 0 ? LocalDate.MAX : day.minusDays(quietDays)));
        values.put(":expires", fromN(Long.toString(expiry(day, quietDays))));
        return values;
    }

    private static AttributeValue days(LocalDate day) {
        return fromN(Long.toString(day.toEpochDay()));
    }

    /** As long as any survey may ask for, whichever survey asked; surveys of before that limit keep their own. */
    private static long expiry(LocalDate day, int quietDays) {
        return day.plusDays(Math.max(quietDays, MAX_QUIET_DAYS) + 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
    }
}
