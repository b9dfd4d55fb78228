package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of the people asked, in the Tallies table. */
public final class DynamoDbDispositions implements Dispositions {
    private static final String COUNTS = "counts";
    private static final String LEFT = "left";
    private static final String POPULATIONS = "populations";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDispositions(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void put(WaveId wave, Map<ServiceId, Counts> counts) {
        Item byService = new Item();
        counts.forEach((service, count) -> byService.map(
                service.value(),
                new Item()
                        .number("asked", count.asked())
                        .number("sent", count.sent())
                        .number("bounced", count.bounced())
                        .number("answered", count.answered())
                        .map(LEFT, left(count))));
        Item item = TallyKeys.item(TallyKeys.owner(wave), TallyKeys.DISPOSITION).map(COUNTS, byService);
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    @Override
    public Optional<Map<ServiceId, Counts>> of(WaveId wave) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request -> request.tableName(table)
                        .key(TallyKeys.key(TallyKeys.owner(wave), TallyKeys.DISPOSITION))
                        .consistentRead(true))
                .item();
        if (found.isEmpty()) return Optional.empty();
        return Optional.of(new Item(found).map(COUNTS).entries(ServiceId::new, (item, name) -> counts(item.map(name))));
    }

    @Override
    public void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts) {
        Item item = TallyKeys.item(TallyKeys.owner(wave), TallyKeys.strata(service))
                .maps(
                        POPULATIONS,
                        counts.entrySet().stream()
                                .map(entry -> StrataItems.of(entry.getKey(), entry.getValue()))
                                .toList());
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    @Override
    public void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts) {
        Item item = TallyKeys.item(TallyKeys.owner(wave), TallyKeys.participation(service))
                .maps(
                        POPULATIONS,
                        counts.entrySet().stream()
                                .map(entry -> StrataItems.of(entry.getKey(), entry.getValue()))
                                .toList());
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    @Override
    public Map<Population, Participation> participation(WaveId wave, ServiceId service) {
        Map<Population, Participation> populations = new HashMap<>();
        populations(wave, TallyKeys.participation(service))
                .forEach(item -> populations.put(TallyItems.population(item), StrataItems.participation(item)));
        return populations;
    }

    @Override
    public Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service) {
        Map<Population, StratumDispositions> populations = new HashMap<>();
        populations(wave, TallyKeys.strata(service))
                .forEach(item -> populations.put(TallyItems.population(item), StrataItems.strata(item)));
        return populations;
    }

    private List<Item> populations(WaveId wave, String item) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request -> request.tableName(table)
                        .key(TallyKeys.key(TallyKeys.owner(wave), item))
                        .consistentRead(true))
                .item();
        return found.isEmpty() ? List.of() : new Item(found).maps(POPULATIONS);
    }

    private static Item left(Counts counts) {
        Item left = new Item();
        counts.left().forEach((way, count) -> left.number(way.name(), count));
        return left;
    }

    /** Nights before anybody could leave have counted nobody. */
    private static Counts counts(Item item) {
        return new Counts(
                item.integer("asked"),
                item.integer("sent"),
                item.integer("bounced"),
                item.integer("answered"),
                item.has(LEFT) ? item.map(LEFT).entries(WayOut::valueOf, Item::integer) : Map.of());
    }
}
