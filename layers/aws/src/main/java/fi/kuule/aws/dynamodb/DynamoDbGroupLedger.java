package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.GroupLedger;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
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
        Item closes = new Item();
        entry.closes().forEach((dimension, from) -> closes.text(dimension.id(), from.toString()));
        return StrataItems.of(population, entry.counts())
                .texts(MONTHS, entry.months().stream().map(YearMonth::toString).toList())
                .map(CLOSES, closes);
    }

    private static MonthGroups groups(ServiceId service, Item item) {
        Map<Population, Entry> populations = new HashMap<>();
        item.maps(POPULATIONS).forEach(entry -> populations.put(TallyItems.population(entry), entry(entry)));
        return new MonthGroups(service, YearMonth.parse(item.text(MONTH)), populations);
    }

    private static Entry entry(Item item) {
        StratumDispositions counts = StrataItems.strata(item);
        Map<Dimension, YearMonth> closes = new EnumMap<>(Dimension.class);
        Item stored = item.map(CLOSES);
        for (Dimension dimension : Dimension.values())
            stored.optionalText(dimension.id()).map(YearMonth::parse).ifPresent(from -> closes.put(dimension, from));
        return new Entry(item.texts(MONTHS).stream().map(YearMonth::parse).toList(), counts, closes);
    }
}
