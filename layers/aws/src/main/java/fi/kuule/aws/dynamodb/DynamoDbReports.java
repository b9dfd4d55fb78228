package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Reports and their links in the Reports table; strongly consistent. */
public final class DynamoDbReports implements Reports {
    private static final String EXPIRES = "expires";
    private static final String DIGEST = "digest";
    private static final String REVOKED = "revoked";
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
        return putUnless("sentAt", ReportKeys.sent(service, month, member).number("sentAt", at.toEpochMilli()));
    }

    /** First that there is a link and then the link: none is open that could not be found to be revoked. */
    @Override
    public boolean putAccess(String tokenDigest, Access access) {
        long expires = access.expires().getEpochSecond();
        put(ReportKeys.given(access.member(), access.service(), access.month())
                .text(DIGEST, tokenDigest)
                .number(EXPIRES, expires));
        return putUnless(
                REVOKED,
                ReportKeys.access(tokenDigest)
                        .text("service", access.service().value())
                        .text("month", access.month().toString())
                        .text("member", access.member().value())
                        .number(EXPIRES, expires));
    }

    @Override
    public Optional<Access> findAccess(String tokenDigest) {
        return get(ReportKeys.access(tokenDigest))
                .filter(item -> !item.has(REVOKED))
                .map(item -> new Access(
                        new ServiceId(item.text("service")),
                        YearMonth.parse(item.text("month")),
                        new MemberId(item.text("member")),
                        Instant.ofEpochSecond(item.number(EXPIRES))));
    }

    @Override
    public void revokeAccess(MemberId member) {
        given(member).forEach(this::revoke);
    }

    @Override
    public void revokeAccess(MemberId member, ServiceId service) {
        given(member)
                .filter(given -> given.text(ReportKeys.ITEM).startsWith(ReportKeys.given(service)))
                .forEach(this::revoke);
    }

    private Stream<Item> given(MemberId member) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner")
                        .expressionAttributeNames(Map.of("#owner", ReportKeys.OWNER))
                        .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(ReportKeys.given(member)))))
                .items()
                .stream()
                .map(Item::new);
    }

    private void revoke(Item given) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(ReportKeys.access(given.text(DIGEST)).attributes())
                    .conditionExpression("attribute_exists(#item)")
                    .updateExpression("SET #revoked = :revoked")
                    .expressionAttributeNames(Map.of("#item", ReportKeys.ITEM, "#revoked", REVOKED))
                    .expressionAttributeValues(Map.of(":revoked", AttributeValue.fromBool(true))));
        } catch (ConditionalCheckFailedException e) {
            // It has expired, or was never opened: there is nothing to end.
        }
    }

    private void put(Item item) {
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    /** False when the item that stands there has this attribute. */
    private boolean putUnless(String attribute, Item item) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(#attribute)")
                    .expressionAttributeNames(Map.of("#attribute", attribute)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Optional<Item> get(Item key) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(key.attributes()).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Item(found));
    }
}
