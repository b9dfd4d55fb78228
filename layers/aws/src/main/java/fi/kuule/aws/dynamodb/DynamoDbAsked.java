package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.Skip;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who was asked, in the Tallies table: one item per batch of a wave. */
public final class DynamoDbAsked implements Asked {
    private static final String ASKED = "asked";
    private static final String SKIPPED = "skipped";
    private static final String SKIPPED_OF = "skippedOf";
    private static final String SEPARATOR = "|";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbAsked(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void put(BatchId batch, AskedCounts counts) {
        Item services = new Item();
        counts.asked().forEach((service, asked) -> services.map(service.value(), numbers(asked, Function.identity())));
        Item item = TallyKeys.item(TallyKeys.owner(batch.wave()), TallyKeys.asked(batch.number()))
                .map(ASKED, services)
                .map(SKIPPED, numbers(counts.skipped(), SkipReason::name))
                .map(SKIPPED_OF, skippedOf(counts));
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    /** Strongly consistent: a wave starts by these counts. */
    @Override
    public List<AskedCounts> of(WaveId wave) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner AND begins_with(#item, :asked)")
                        .expressionAttributeNames(Map.of("#owner", TallyKeys.OWNER, "#item", TallyKeys.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":owner", AttributeValue.fromS(TallyKeys.owner(wave)),
                                ":asked", AttributeValue.fromS(TallyKeys.ASKED))))
                .items()
                .stream()
                .map(item -> counts(new Item(item)))
                .toList();
    }

    private static <K> Item numbers(Map<K, Integer> numbers, Function<K, String> name) {
        Item item = new Item();
        numbers.forEach((key, number) -> item.number(name.apply(key), number));
        return item;
    }

    private static AskedCounts counts(Item item) {
        Map<ServiceId, Map<String, Integer>> asked = item.map(ASKED)
                .entries(
                        ServiceId::new,
                        (services, service) -> services.map(service).entries(Function.identity(), Item::integer));
        return new AskedCounts(asked, item.map(SKIPPED).entries(SkipReason::valueOf, Item::integer), skippedOf(item));
    }

    private static Item skippedOf(AskedCounts counts) {
        Item services = new Item();
        counts.skippedOf()
                .forEach((service, skips) -> services.map(service.value(), numbers(skips, DynamoDbAsked::name)));
        return services;
    }

    /** Nothing in items from before it was counted of whom they were. */
    private static Map<ServiceId, Map<Skip, Integer>> skippedOf(Item item) {
        if (!item.has(SKIPPED_OF)) return Map.of();
        return item.map(SKIPPED_OF)
                .entries(
                        ServiceId::new,
                        (services, service) -> services.map(service).entries(DynamoDbAsked::skip, Item::integer));
    }

    private static String name(Skip skip) {
        return skip.reason().name() + SEPARATOR + skip.population().name();
    }

    private static Skip skip(String name) {
        int end = name.indexOf(SEPARATOR);
        return new Skip(new Population(name.substring(end + 1)), SkipReason.valueOf(name.substring(0, end)));
    }
}
