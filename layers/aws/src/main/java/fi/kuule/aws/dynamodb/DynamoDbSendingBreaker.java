package fi.kuule.aws.dynamodb;

import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.SentCounts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One row in the Outbox table, which never expires: a stop is lifted by a person. */
public final class DynamoDbSendingBreaker implements SendingBreaker {
    private static final String STOPPED_AT = "stoppedAt";
    private static final String SINCE = "since";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** @param table the Outbox table */
    public DynamoDbSendingBreaker(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public State state() {
        Item row = new Item(dynamoDb.getItem(request -> request.tableName(table)
                        .key(OutboxRows.key(OutboxRows.BREAKER))
                        .consistentRead(true))
                .item());
        return new State(trip(row), row.flag("announced"), since(row));
    }

    @Override
    public boolean trip(Trip trip) {
        SentCounts counts = trip.counts();
        return update(
                "SET stoppedAt = :at, cause = :cause, ofMails = :mails, ofBounces = :bounces, ofComplaints = :complaints"
                        + " REMOVE announced",
                "attribute_not_exists(stoppedAt)",
                Map.of(
                        ":at", AttributeValue.fromS(trip.at().toString()),
                        ":cause", AttributeValue.fromS(trip.cause().name()),
                        ":mails", OutboxRows.number(counts.mails()),
                        ":bounces", OutboxRows.number(counts.bounces()),
                        ":complaints", OutboxRows.number(counts.complaints())));
    }

    @Override
    public void announced() {
        update("SET announced = :true", "attribute_exists(stoppedAt)", Map.of(":true", AttributeValue.fromBool(true)));
    }

    @Override
    public boolean resume(Instant at) {
        return update(
                "SET since = :at REMOVE stoppedAt, cause, ofMails, ofBounces, ofComplaints, announced, minutes",
                "attribute_exists(stoppedAt)",
                Map.of(":at", AttributeValue.fromS(at.toString())));
    }

    private static Optional<Trip> trip(Item row) {
        return row.optionalText(STOPPED_AT)
                .map(at -> new Trip(
                        Instant.parse(at),
                        Cause.valueOf(row.text("cause")),
                        new SentCounts(row.number("ofMails"), row.number("ofBounces"), row.number("ofComplaints"))));
    }

    private static Instant since(Item row) {
        return row.optionalText(SINCE).map(Instant::parse).orElse(Instant.EPOCH);
    }

    private boolean update(String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(OutboxRows.key(OutboxRows.BREAKER))
                    .updateExpression(expression)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
