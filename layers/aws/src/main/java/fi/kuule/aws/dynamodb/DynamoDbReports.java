package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Reports and their links in the Reports table; strongly consistent. */
public final class DynamoDbReports implements Reports {
    private static final String EXPIRES = "expires";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbReports(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void put(Report report) {
        put(ReportItems.of(report));
    }

    @Override
    public Optional<Report> find(ServiceId service, YearMonth month) {
        return get(ReportKeys.report(service, month)).map(ReportItems::report);
    }

    @Override
    public boolean markSent(ServiceId service, YearMonth month, MemberId member, Instant at) {
        Item item = ReportKeys.sent(service, month, member).number("sentAt", at.toEpochMilli());
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(sentAt)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void putAccess(String tokenDigest, Access access) {
        put(ReportKeys.access(tokenDigest)
                .text("service", access.service().value())
                .text("month", access.month().toString())
                .text("member", access.member().value())
                .number(EXPIRES, access.expires().getEpochSecond()));
    }

    @Override
    public Optional<Access> findAccess(String tokenDigest) {
        return get(ReportKeys.access(tokenDigest))
                .map(item -> new Access(
                        new ServiceId(item.text("service")),
                        YearMonth.parse(item.text("month")),
                        new MemberId(item.text("member")),
                        Instant.ofEpochSecond(item.number(EXPIRES))));
    }

    private void put(Item item) {
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    private Optional<Item> get(Item key) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(key.attributes()).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Item(found));
    }
}
