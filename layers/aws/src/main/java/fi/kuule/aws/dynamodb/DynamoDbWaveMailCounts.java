package fi.kuule.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import fi.kuule.mail.MailId;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Counts in the Outbox table: the row of a mail says which outcomes of it have been counted, the row {@code wave#…} how many there are. The
 * two are written one after the other: in one transaction, every report of a wave would be in every other's way.
 */
public final class DynamoDbWaveMailCounts implements WaveMailCounts {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final String ID = "id";
    private static final String COUNTED = "counted";
    private static final String EXPIRES = "expires";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbWaveMailCounts(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Set<Outcome> note(MailId mail, Set<Outcome> outcomes) {
        Set<Outcome> added = EnumSet.copyOf(outcomes);
        try {
            Map<String, AttributeValue> before = dynamoDb.updateItem(request -> request.tableName(table)
                            .key(new Item().text(ID, mail.value()).attributes())
                            .updateExpression("ADD #counted :outcomes")
                            .conditionExpression("attribute_exists(#id)")
                            .expressionAttributeNames(Map.of("#id", ID, "#counted", COUNTED))
                            .expressionAttributeValues(Map.of(":outcomes", names(outcomes)))
                            .returnValues(ReturnValue.ALL_OLD))
                    .attributes();
            AttributeValue counted = before.get(COUNTED);
            if (counted != null) counted.ss().stream().map(Outcome::valueOf).forEach(added::remove);
            return added;
        } catch (ConditionalCheckFailedException e) {
            return Set.of();
        }
    }

    private static AttributeValue names(Set<Outcome> outcomes) {
        List<String> names = outcomes.stream().map(Outcome::name).toList();
        return AttributeValue.fromSs(names);
    }

    @Override
    public void add(WaveId wave, Set<Outcome> outcomes, Instant at) {
        Map<String, String> names = new HashMap<>(Map.of("#expires", EXPIRES));
        StringJoiner counts = new StringJoiner(", ", "SET #expires = :expires ADD ", "");
        outcomes.forEach(outcome -> {
            names.put("#" + outcome.name(), attribute(outcome));
            counts.add("#" + outcome.name() + " :one");
        });
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(key(wave))
                .updateExpression(counts.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(Map.of(
                        ":one",
                        fromN("1"),
                        ":expires",
                        fromN(Long.toString(at.plus(KEPT).getEpochSecond())))));
    }

    @Override
    public Optional<Map<Outcome, Long>> of(WaveId wave) {
        Item row = new Item(dynamoDb.getItem(
                        request -> request.tableName(table).key(key(wave)).consistentRead(true))
                .item());
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values())
            row.optionalNumber(attribute(outcome)).ifPresent(count -> counts.put(outcome, count));
        return Optional.of(counts).filter(some -> !some.isEmpty());
    }

    private static Map<String, AttributeValue> key(WaveId wave) {
        return new Item().text(ID, "wave#" + wave.value()).attributes();
    }

    private static String attribute(Outcome outcome) {
        return switch (outcome) {
            case SENT -> "sent";
            case DELIVERED -> "delivered";
            case DELAYED -> "delayed";
            case HARD_BOUNCED -> "hardBounced";
            case SOFT_BOUNCED -> "softBounced";
            case COMPLAINED -> "complained";
            case REFUSED -> "refused";
        };
    }
}
