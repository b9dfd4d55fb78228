package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.wave.LinkToken;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The storage calls of an invitation and nothing else: whether the address said stop, when it was asked, and the row. */
final class BareLinking {
    private final DynamoDbClient dynamoDb;
    private final String kind;

    private BareLinking(DynamoDbClient dynamoDb, String kind) {
        this.dynamoDb = dynamoDb;
        this.kind = kind;
    }

    /** @param kind tells one run's rows from another's */
    static double perSecond(Map<String, String> environment, int threads, int count, String kind) {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++)
                executor.submit(() -> {
                    BareLinking bare = new BareLinking(new AwsClients(environment).dynamoDb(), kind);
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement())
                        bare.link(number);
                });
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    private void link(int number) {
        String address = String.format(Locale.ROOT, "%s%015d", kind, number);
        dynamoDb.query(stops -> stops.tableName("AddressesTable")
                .consistentRead(true)
                .keyConditionExpression("address = :address AND begins_with(fact, :stop)")
                .expressionAttributeValues(Map.of(":address", text(address), ":stop", text("stop#"))));
        dynamoDb.putItem(put -> put.tableName("AddressesTable")
                .item(asked(address))
                .conditionExpression("attribute_not_exists(#address)")
                .expressionAttributeNames(Map.of("#address", "address")));
        dynamoDb.putItem(put -> put.tableName("InvitationsTable")
                .item(invitation(address, number))
                .conditionExpression("attribute_not_exists(id)"));
    }

    private static Map<String, AttributeValue> asked(String address) {
        return Map.of(
                "address", text(address),
                "fact", text("asked"),
                "wave", text("mittawave1"),
                "day", AttributeValue.fromN("20394"),
                "expires", AttributeValue.fromN("1790000000"));
    }

    private Map<String, AttributeValue> invitation(String address, int number) {
        LinkToken token = new LinkToken(String.format(Locale.ROOT, "%.5s%017d", kind, number));
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", text(token.invitation().value()));
        item.put("waveShard", text("mittawave1#" + number % 8));
        item.put("wave", text("mittawave1"));
        item.put("service", text("kirjasto"));
        item.put("language", text("fi"));
        item.put("cell", text("16-29|keskusta|fi"));
        item.put("address", text(address + "@posti.example"));
        item.put("mail", text("READY"));
        item.put("dueAt", AttributeValue.fromN("1762034400"));
        item.put("expires", AttributeValue.fromN("1790000000"));
        return item;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
