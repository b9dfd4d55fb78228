package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Release;
import fi.kuule.disclosure.ReleaseLedger;
import fi.kuule.organisation.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The release ledger in the Reports table; strongly consistent. */
public final class DynamoDbReleaseLedger implements ReleaseLedger {
    private static final String POOL = "pool";
    private static final String SPREAD = "spread";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbReleaseLedger(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Map<YearMonth, Release> find(ServiceId service, YearMonth from, YearMonth to) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner AND #item BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#owner", ReportKeys.OWNER, "#item", ReportKeys.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":owner", AttributeValue.fromS(service.value()),
                                ":first", AttributeValue.fromS(ReportKeys.release(from)),
                                ":last", AttributeValue.fromS(ReportKeys.release(to)))))
                .items()
                .stream()
                .map(Item::new)
                .map(item -> release(service, item))
                .collect(Collectors.toMap(Release::month, release -> release));
    }

    private static Release release(ServiceId service, Item item) {
        return new Release(
                service,
                YearMonth.parse(item.text("month")),
                TallyItems.tally(item, "tally"),
                Instant.ofEpochMilli(item.number("at")),
                item.integer("revision"),
                item.optionalText(POOL).map(YearMonth::parse),
                item.optionalText(SPREAD).map(YearMonth::parse));
    }

    @Override
    public boolean put(Release release) {
        Item item = ReportKeys.release(release.service(), release.month())
                .text("month", release.month().toString())
                .number("at", release.at().toEpochMilli())
                .number("revision", release.revision())
                .text(POOL, release.pool().map(YearMonth::toString))
                .text(SPREAD, release.spread().map(YearMonth::toString));
        item.attributes().put("tally", TallyItems.counts(release.tally()));
        boolean first = release.revision() == 1;
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item.attributes())
                    .conditionExpression(first ? "attribute_not_exists(revision)" : "revision = :before")
                    .expressionAttributeValues(
                            first ? null : Map.of(":before", AttributeValue.fromN("" + (release.revision() - 1)))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
