package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.AskedLedger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Who was asked last, in the Addresses table. Days are compared, so an expired row that is still there claims nothing. */
public final class DynamoDbAskedLedger implements AskedLedger {
    /**
     * How long the row lives when its survey's own quiet period is shorter: surveys with a longer one look back this far at least. Every
     * survey's period counts from the last asking, whichever survey that was.
     */
    private static final int KEPT_DAYS = 180;

    private static final String WAVE = "wave";
    private static final String DAY = "day";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbAskedLedger(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean claim(AddressKey address, String wave, LocalDate day, int quietDays) {
        LocalDate firstQuiet = quietDays == 0 ? LocalDate.MAX : day.minusDays(quietDays);
        Item row = AddressesTable.item(address, AddressesTable.ASKED)
                .text(WAVE, wave)
                .number(DAY, day.toEpochDay())
                .number("expires", expiry(day, quietDays));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(row.attributes())
                    .conditionExpression("attribute_not_exists(#address) OR #wave = :wave OR #day < :firstQuiet")
                    .expressionAttributeNames(Map.of("#address", AddressesTable.ADDRESS, "#wave", WAVE, "#day", DAY))
                    .expressionAttributeValues(Map.of(
                            ":wave", fromS(wave), ":firstQuiet", fromN(Long.toString(firstQuiet.toEpochDay())))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static long expiry(LocalDate day, int quietDays) {
        return day.plusDays(Math.max(quietDays, KEPT_DAYS) + 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
    }
}
