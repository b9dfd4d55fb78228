package fi.kuule.tests.bench;

import fi.kuule.wave.InvitationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The storage calls of a page and of its answer and nothing else: no HTTP API, no function, no page. What functions keep for life, keys and
 * published surveys, is not read here either.
 */
final class BareAnswering implements Workers.Work {
    /** Organisation, invitation, wave and service. */
    static final int PAGE_READS = 4;

    private static final String SERVICE = "kirjasto";
    private final DynamoDbClient dynamoDb;
    private final Links links;
    private final String wave;

    BareAnswering(Cloud cloud, Links links) {
        this.dynamoDb = cloud.dynamoDb();
        this.links = links;
        this.wave = cloud.wave().value();
    }

    @Override
    public boolean once() {
        InvitationId invitation = links.next().invitation();
        page(invitation);
        page(invitation);
        register("cells", wave + "#" + SERVICE);
        answer(invitation);
        return true;
    }

    private void page(InvitationId invitation) {
        register("organisation", "this");
        get("InvitationsTable", Map.of("id", text(invitation.value())));
        register("wave", wave);
        register("service", SERVICE);
    }

    private void register(String kind, String id) {
        get("RegisterTable", Map.of("kind", text(kind), "id", text(id)));
    }

    private void get(String table, Map<String, AttributeValue> key) {
        if (!dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                .hasItem()) throw new IllegalStateException("nothing in " + table);
    }

    private void answer(InvitationId invitation) {
        Map<String, AttributeValue> response = Map.of(
                "serviceDay", text("1#2026-11-02#0"),
                "id", text(UUID.randomUUID() + "-yksi-mitta"),
                "service", text(SERVICE),
                "survey", text("asiointi@1"),
                "wave", text(wave),
                "cell", text("16-29|keskusta|fi"),
                "channel", text("mail"),
                "score", AttributeValue.fromN("9"),
                "why", text("Palvelu oli nopeaa ja asiallista."),
                "expires", AttributeValue.fromN("1830000000"));
        dynamoDb.transactWriteItems(write -> write.transactItems(List.of(answered(invitation), put(response))));
    }

    private static TransactWriteItem answered(InvitationId invitation) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName("InvitationsTable")
                        .key(Map.of("id", text(invitation.value())))
                        .updateExpression("SET answered = :true")
                        .conditionExpression("attribute_exists(id) AND attribute_not_exists(answered)")
                        .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))))
                .build();
    }

    private static TransactWriteItem put(Map<String, AttributeValue> response) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName("ResponsesTable").item(response).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
