package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.settings.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The calls that send a mail once and nothing else: what it is about, whether the address said stop, claimed, sent, marked sent, no longer
 * due. What functions keep for life, keys and published surveys, is not read here either; every mail says the same.
 */
final class BareDelivery implements Draining.Worker {
    private static final String SERVICE = "kirjasto";
    private static final long LEASE = 120_000;
    private static final long KEPT = 5_184_000;

    private final DynamoDbClient dynamoDb;
    private final SesV2Client ses;
    private final String configurationSet;
    private final WrittenMail mail;
    private final long now;
    private final AtomicInteger sent;

    /** @param sent counts */
    BareDelivery(Map<String, String> environment, WrittenMail mail, Instant now, AtomicInteger sent) {
        AwsClients clients = new AwsClients(environment);
        this.dynamoDb = clients.dynamoDb();
        this.ses = clients.ses();
        this.configurationSet = new Environment(environment).text("CONFIGURATION_SET");
        this.mail = mail;
        this.now = now.toEpochMilli();
        this.sent = sent;
    }

    @Override
    public void work(List<Message> batch) {
        batch.forEach(message -> deliver(message.body()));
    }

    private void deliver(String invitation) {
        Map<String, AttributeValue> found = get("InvitationsTable", Map.of("id", text(invitation)));
        register("wave", found.get("wave").s());
        register("service", SERVICE);
        register("organisation", "this");
        stops(invitation);
        String id = "i0-" + invitation;
        claim(id);
        markSent(id, send(id, found.get("address").s()));
        endDue(invitation);
        sent.incrementAndGet();
    }

    private void register(String kind, String id) {
        get("RegisterTable", Map.of("kind", text(kind), "id", text(id)));
    }

    private Map<String, AttributeValue> get(String table, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = dynamoDb.getItem(
                        get -> get.tableName(table).key(key).consistentRead(true))
                .item();
        if (item.isEmpty()) throw new IllegalStateException("nothing in " + table);
        return item;
    }

    private void stops(String address) {
        dynamoDb.query(stops -> stops.tableName("AddressesTable")
                .consistentRead(true)
                .keyConditionExpression("address = :address AND begins_with(fact, :stop)")
                .expressionAttributeValues(Map.of(":address", text(address), ":stop", text("stop#"))));
    }

    private void claim(String id) {
        dynamoDb.putItem(put -> put.tableName("OutboxTable")
                .item(Map.of(
                        "id", text(id),
                        "state", text("CLAIMED"),
                        "lease", number(now + LEASE),
                        "at", number(now),
                        "minute", number(now / 60_000),
                        "expires", number(now / 1000 + KEPT)))
                .conditionExpression("attribute_not_exists(id)"));
    }

    private String send(String id, String address) {
        return ses.sendEmail(send -> send.fromEmailAddress("kysely@pikkula.example")
                        .destination(to -> to.toAddresses(address))
                        .configurationSetName(configurationSet)
                        .emailTags(MessageTag.builder().name("mail").value(id).build())
                        .content(content -> content.simple(simple -> simple.subject(utf8(mail.subject()))
                                .body(body -> body.html(utf8(mail.html())).text(utf8(mail.text()))))))
                .messageId();
    }

    private void markSent(String id, String provider) {
        dynamoDb.updateItem(update -> update.tableName("OutboxTable")
                .key(Map.of("id", text(id)))
                .updateExpression("SET #state = :sent, provider = :provider REMOVE lease")
                .conditionExpression("#state = :claimed")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(
                        Map.of(":sent", text("SENT"), ":claimed", text("CLAIMED"), ":provider", text(provider))));
    }

    private void endDue(String invitation) {
        dynamoDb.updateItem(update -> update.tableName("InvitationsTable")
                .key(Map.of("id", text(invitation)))
                .updateExpression("SET mail = :sent REMOVE dueAt")
                .conditionExpression("mail = :queued")
                .expressionAttributeValues(Map.of(":sent", text("SENT"), ":queued", text("QUEUED"))));
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
