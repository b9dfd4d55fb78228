package fi.kuule.aws.dynamodb;

import fi.kuule.access.KeyPurpose;
import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Holdings;
import fi.kuule.archive.Part;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * All tables but the Outbox, for archives. Reads them whole: nothing else in Kuule scans. A scan's order is that of digests of keys, which
 * says nothing of when a row came.
 */
public final class DynamoDbHoldings implements Holdings {
    private static final String EXPIRES = "expires";
    private final DynamoDbClient dynamoDb;
    private final Tables tables;
    private final InstantSource clock;
    private final BatchWrites batches;

    public DynamoDbHoldings(DynamoDbClient dynamoDb, Tables tables, InstantSource clock, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.tables = tables;
        this.clock = clock;
        this.batches = new BatchWrites(dynamoDb, random);
    }

    @Override
    public Segment read(Part part, Optional<String> after, int most, ArchivedWaves waves) {
        ArchivedForm form = new ArchivedForm(part, waves);
        return switch (part) {
            case KEYS -> written(byKey(part, keysOfKeys()), Optional.empty(), form);
            case ORGANISATION ->
                written(
                        byKey(
                                part,
                                Stream.of(RegisterTable.key(RegisterTable.ORGANISATION, DynamoDbOrganisations.ONLY))),
                        Optional.empty(),
                        form);
            case ADDRESSES, INVITATIONS, RESPONSES, REPORTS, TALLIES, REGISTER -> scan(part, after, most, form);
        };
    }

    private static Stream<Map<String, AttributeValue>> keysOfKeys() {
        return Arrays.stream(KeyPurpose.values())
                .map(purpose -> KeysTable.item(purpose).attributes());
    }

    private Stream<Map<String, AttributeValue>> byKey(Part part, Stream<Map<String, AttributeValue>> keys) {
        return keys.map(key -> dynamoDb.getItem(request ->
                                request.tableName(tables.of(part)).key(key).consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty());
    }

    private Segment scan(Part part, Optional<String> after, int most, ArchivedForm form) {
        ScanResponse page = dynamoDb.scan(request -> request.tableName(tables.of(part))
                .consistentRead(true)
                .limit(most)
                .exclusiveStartKey(after.map(ItemJson::read).orElse(null)));
        Optional<String> next = page.lastEvaluatedKey().isEmpty()
                ? Optional.empty()
                : Optional.of(ItemJson.write(page.lastEvaluatedKey()));
        return written(page.items().stream(), next, form);
    }

    private Segment written(Stream<Map<String, AttributeValue>> items, Optional<String> next, ArchivedForm form) {
        long now = clock.instant().getEpochSecond();
        return new Segment(
                items.filter(item -> !expired(item, now))
                        .flatMap(item -> form.of(item).stream())
                        .map(ItemJson::write)
                        .toList(),
                next);
    }

    private static boolean expired(Map<String, AttributeValue> item, long now) {
        return new Item(item).optionalNumber(EXPIRES).filter(at -> at <= now).isPresent();
    }

    @Override
    public boolean takes(Part part, String item) {
        try {
            return ArchivedForm.belongs(part, ItemJson.read(item));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void write(Part part, List<String> items) {
        Set<String> names = ArchivedForm.keys(part).keySet();
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey = new LinkedHashMap<>();
        for (String text : items) {
            Map<String, AttributeValue> item = ItemJson.read(text);
            Map<String, AttributeValue> key = new LinkedHashMap<>(item);
            key.keySet().retainAll(names);
            byKey.put(key, item);
        }
        batches.write(
                tables.of(part),
                byKey.values().stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item))
                                .build())
                        .toList());
    }

    /** The names of the tables. */
    public record Tables(
            String register,
            String keys,
            String invitations,
            String responses,
            String tallies,
            String reports,
            String addresses) {
        String of(Part part) {
            return switch (part) {
                case KEYS -> keys;
                case ADDRESSES -> addresses;
                case INVITATIONS -> invitations;
                case RESPONSES -> responses;
                case REPORTS -> reports;
                case TALLIES -> tallies;
                case REGISTER, ORGANISATION -> register;
            };
        }
    }
}
