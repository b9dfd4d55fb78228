package fi.kuule.tests.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Finds out by asking what an engine lacks. */
record Probe(DynamoDbClient dynamoDb, SesV2Client ses) {
    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);
    private static final String TABLE = "InvitationsTable";

    Set<Ability> lacks() {
        EnumSet<Ability> lacks = EnumSet.noneOf(Ability.class);
        String set = TemplateOnEngine.configurationSets().iterator().next();
        if (isAbsent(() -> send(set))) lacks.add(Ability.MAIL);
        else if (!isAbsent(() -> send("NobodysSet"))) lacks.add(Ability.MAIL_CONFIGURATION_SETS);
        if (isAbsent(() -> ses.getAccount(account -> {}))) lacks.add(Ability.MAIL_QUOTA);
        if (!tellsUnits()) lacks.add(Ability.UNITS);
        if (!remembersTransactions()) lacks.add(Ability.TRANSACTION_TOKENS);
        return lacks;
    }

    /** Whether SES says that there is no such thing; any other refusal is broken. */
    static boolean isAbsent(Runnable call) {
        try {
            call.run();
            return false;
        } catch (SesV2Exception e) {
            if (NOT_THERE.contains(e.statusCode())) return true;
            throw e;
        }
    }

    private void send(String configurationSet) {
        ses.sendEmail(mail -> mail.fromEmailAddress(Engine.SENDER.value())
                .destination(to -> to.toAddresses("success@simulator.amazonses.com"))
                .configurationSetName(configurationSet)
                .content(content -> content.simple(simple ->
                        simple.subject(subject -> subject.data("?")).body(body -> body.text(text -> text.data("?"))))));
    }

    private boolean tellsUnits() {
        ConsumedCapacity told = dynamoDb.putItem(put -> put.tableName(TABLE)
                        .item(Map.of(
                                "id", fresh(),
                                "waveShard", AttributeValue.fromS("probe#0"),
                                "dueAt", AttributeValue.fromN("1")))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
        return told != null && told.table() != null && told.hasGlobalSecondaryIndexes();
    }

    private boolean remembersTransactions() {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .clientRequestToken(UUID.randomUUID().toString())
                .transactItems(TransactWriteItem.builder()
                        .put(put -> put.tableName(TABLE)
                                .item(Map.of("id", fresh()))
                                .conditionExpression("attribute_not_exists(id)"))
                        .build())
                .build();
        dynamoDb.transactWriteItems(request);
        try {
            dynamoDb.transactWriteItems(request);
            return true;
        } catch (TransactionCanceledException forgotten) {
            return false;
        }
    }

    private static AttributeValue fresh() {
        return AttributeValue.fromS(UUID.randomUUID().toString());
    }
}
