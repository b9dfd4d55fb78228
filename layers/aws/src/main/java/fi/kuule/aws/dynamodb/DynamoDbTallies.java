package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tallies;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tallies in the Tallies table; strongly consistent. */
public final class DynamoDbTallies implements Tallies {
    /** Sorts after every item that begins alike. */
    private static final String LAST = "~";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbTallies(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean putDay(DayTally day) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(TallyItems.of(day).attributes())
                    .conditionExpression("attribute_not_exists(readAt) OR readAt < :readAt")
                    .expressionAttributeValues(
                            Map.of(":readAt", number(day.readAt().toEpochMilli()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
        return between(service, TallyKeys.DAY + from, TallyKeys.DAY + to + LAST, TallyItems::day);
    }

    @Override
    public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
        return between(service, TallyKeys.MONTH + from, TallyKeys.MONTH + to + LAST, TallyItems::month);
    }

    private <T> List<T> between(ServiceId service, String first, String last, Function<Item, T> reader) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner AND #item BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#owner", TallyKeys.OWNER, "#item", TallyKeys.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":owner", AttributeValue.fromS(TallyKeys.owner(service)),
                                ":first", AttributeValue.fromS(first),
                                ":last", AttributeValue.fromS(last))))
                .items()
                .stream()
                .map(Item::new)
                .map(reader)
                .toList();
    }

    @Override
    public boolean seal(DayTally day, MonthTally month) {
        try {
            dynamoDb.transactWriteItems(request -> request.transactItems(putMonth(month), removeDay(day)));
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().anyMatch(DynamoDbTallies::isCondition)) return false;
            throw e;
        }
    }

    private static boolean isCondition(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code()) || "TransactionConflict".equals(reason.code());
    }

    private TransactWriteItem putMonth(MonthTally month) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(TallyItems.of(month).attributes())
                        .conditionExpression(
                                month.revision() == 1 ? "attribute_not_exists(revision)" : "revision = :before")
                        .expressionAttributeValues(
                                month.revision() == 1 ? null : Map.of(":before", number(month.revision() - 1L))))
                .build();
    }

    /** Only the day that was added: one counted again meanwhile stays for the next night. */
    private TransactWriteItem removeDay(DayTally day) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(TallyKeys.key(
                                TallyKeys.owner(day.service()),
                                TallyKeys.day(day.day(), day.survey(), day.population())))
                        .conditionExpression("readAt = :readAt")
                        .expressionAttributeValues(
                                Map.of(":readAt", number(day.readAt().toEpochMilli()))))
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
