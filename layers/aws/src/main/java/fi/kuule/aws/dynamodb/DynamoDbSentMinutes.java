package fi.kuule.aws.dynamodb;

import fi.kuule.mail.SentCounts;
import fi.kuule.mail.SentMinutes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row per minute in the Outbox table; which minutes there are stands in the row of the breaker. */
public final class DynamoDbSentMinutes implements SentMinutes {
    static final String MAILS = "mails";
    static final String BOUNCES = "bounces";
    static final String COMPLAINTS = "complaints";
    private static final String MINUTES = "minutes";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final BatchReads reads;

    /** @param table the Outbox table */
    public DynamoDbSentMinutes(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.reads = new BatchReads(dynamoDb, random);
    }

    /** Names the minute first: one that is named and has no row is nothing, one that has a row and no name is never looked at. */
    @Override
    public void add(Instant at, int mails) {
        long minute = OutboxRows.minuteOf(at);
        change("ADD minutes :minutes", List.of(minute));
        Map<String, AttributeValue> values =
                Map.of(":mails", OutboxRows.number(mails), ":expires", OutboxRows.expiry(at));
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(OutboxRows.minute(minute))
                .updateExpression("SET expires = :expires ADD mails :mails")
                .expressionAttributeValues(values));
    }

    /** A mail that was claimed at the end of a minute may be handed over in the next: the minute before each is read with it. */
    @Override
    public List<Minute> since(Instant since) {
        Map<Boolean, List<Long>> named = named().stream()
                .collect(Collectors.partitioningBy(
                        minute -> !OutboxRows.startOf(minute).isBefore(since)));
        drop(named.getOrDefault(false, List.of()));
        List<Map<String, AttributeValue>> keys = named.getOrDefault(true, List.of()).stream()
                .flatMapToLong(minute -> LongStream.of(minute - 1, minute))
                .distinct()
                .filter(minute -> !OutboxRows.startOf(minute).isBefore(since))
                .mapToObj(OutboxRows::minute)
                .toList();
        return reads.read(table, keys).stream()
                .map(item -> minute(new Item(item)))
                .sorted(Comparator.comparing(Minute::start).reversed())
                .toList();
    }

    @Override
    public void forget(List<Minute> minutes) {
        drop(minutes.stream().map(minute -> OutboxRows.minuteOf(minute.start())).toList());
    }

    private void drop(List<Long> minutes) {
        if (!minutes.isEmpty()) change("DELETE minutes :minutes", minutes);
    }

    private List<Long> named() {
        Map<String, AttributeValue> row = dynamoDb.getItem(request -> request.tableName(table)
                        .key(OutboxRows.key(OutboxRows.BREAKER))
                        .consistentRead(true))
                .item();
        return row.containsKey(MINUTES)
                ? row.get(MINUTES).ns().stream().map(Long::valueOf).toList()
                : List.of();
    }

    private void change(String expression, List<Long> minutes) {
        AttributeValue set =
                AttributeValue.fromNs(minutes.stream().map(String::valueOf).toList());
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(OutboxRows.key(OutboxRows.BREAKER))
                .updateExpression(expression)
                .expressionAttributeValues(Map.of(":minutes", set)));
    }

    private static Minute minute(Item item) {
        long minute = Long.parseLong(item.text(OutboxRows.ID).substring("minute#".length()));
        SentCounts counts = new SentCounts(count(item, MAILS), count(item, BOUNCES), count(item, COMPLAINTS));
        return new Minute(OutboxRows.startOf(minute), counts);
    }

    private static long count(Item item, String name) {
        return item.optionalNumber(name).orElse(0L);
    }
}
