package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.GroupLedger;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Groups of people by month in the Reports table; strongly consistent. */
public final class DynamoDbGroupLedger implements GroupLedger {
    private static final String MONTH = "month";
    private static final String MONTHS = "months";
    private static final String POPULATIONS = "populations";
    private static final String CLOSES = "closes";

    /** Of runs that tell who took part. */
    private static final String TURNOUTS = "turnouts";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbGroupLedger(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Map<YearMonth, MonthGroups> find(ServiceId service, YearMonth from, YearMonth to) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner AND #item BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#owner", ReportKeys.OWNER, "#item", ReportKeys.ITEM))
                        .expressionAttributeValues(Map.of(
                                ":owner", AttributeValue.fromS(service.value()),
                                ":first", AttributeValue.fromS(ReportKeys.groups(from)),
                                ":last", AttributeValue.fromS(ReportKeys.groups(to)))))
                .items()
                .stream()
                .map(Item::new)
                .map(item -> groups(service, item))
                .collect(Collectors.toMap(MonthGroups::month, groups -> groups));
    }

    @Override
    public boolean add(MonthGroups groups) {
        Item item = ReportKeys.groups(groups.service(), groups.month())
                .text(MONTH, groups.month().toString())
                .maps(
                        POPULATIONS,
                        groups.populations().entrySet().stream()
                                .map(entry -> of(entry.getKey(), entry.getValue()))
                                .toList());
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(#item)")
                    .expressionAttributeNames(Map.of("#item", ReportKeys.ITEM)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Item of(Population population, Entry entry) {
        return StrataItems.of(population, entry.counts())
                .texts(MONTHS, entry.months().stream().map(YearMonth::toString).toList())
                .map(CLOSES, of(entry.closes()))
                .map(TURNOUTS, turnouts(entry));
    }

    private static Item of(Map<Dimension, YearMonth> runs) {
        Item item = new Item();
        runs.forEach((dimension, from) -> item.text(dimension.id(), from.toString()));
        return item;
    }

    private static Map<Dimension, YearMonth> runs(Item item, String name) {
        Map<Dimension, YearMonth> runs = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            item.map(name)
                    .optionalText(dimension.id())
                    .map(YearMonth::parse)
                    .ifPresent(from -> runs.put(dimension, from));
        return runs;
    }

    private static Item turnouts(Entry entry) {
        Item item = new Item();
        entry.turnouts()
                .forEach((dimension, months) -> item.texts(
                        dimension.id(), months.stream().map(YearMonth::toString).toList()));
        return item;
    }

    /** None in what was counted before there were any. */
    private static Map<Dimension, List<YearMonth>> turnouts(Item item) {
        Map<Dimension, List<YearMonth>> runs = new EnumMap<>(Dimension.class);
        if (!item.has(TURNOUTS)) return runs;
        Item stored = item.map(TURNOUTS);
        for (Dimension dimension : Dimension.values())
            if (stored.has(dimension.id()))
                runs.put(
                        dimension,
                        stored.texts(dimension.id()).stream()
                                .map(YearMonth::parse)
                                .toList());
        return runs;
    }

    private static MonthGroups groups(ServiceId service, Item item) {
        Map<Population, Entry> populations = new HashMap<>();
        item.maps(POPULATIONS).forEach(entry -> populations.put(TallyItems.population(entry), entry(entry)));
        return new MonthGroups(service, YearMonth.parse(item.text(MONTH)), populations);
    }

    private static Entry entry(Item item) {
        return new Entry(
                item.texts(MONTHS).stream().map(YearMonth::parse).toList(),
                StrataItems.strata(item),
                runs(item, CLOSES),
                turnouts(item));
    }
}
