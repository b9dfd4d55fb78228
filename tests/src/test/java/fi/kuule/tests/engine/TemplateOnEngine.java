package fi.kuule.tests.engine;

import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.sqs.QueueCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.MailEvents;
import fi.kuule.local.template.Stack;
import fi.kuule.local.template.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Tables, queues and configuration sets of template.yaml, made on an engine. */
public final class TemplateOnEngine {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final Map<String, String> PARAMETERS = Map.of("ApiKeyHash", "0".repeat(64));
    private static final Stack STACK = Stack.read(TEMPLATE, PARAMETERS, Addresses.none());

    private TemplateOnEngine() {}

    public static Stack stack() {
        return STACK;
    }

    /** Makes the tables, those anew that hold something. */
    static void emptyTables(DynamoDbClient dynamoDb) {
        try (DynamoDbWaiter waiter = dynamoDb.waiter()) {
            for (String table : dynamoDb.listTables().tableNames()) {
                if (isEmpty(dynamoDb, table)) continue;
                dynamoDb.deleteTable(delete -> delete.tableName(table));
                waiter.waitUntilTableNotExists(describe -> describe.tableName(table));
            }
            TableCreation.create(dynamoDb, STACK.tables());
            for (Table table : STACK.tables()) waiter.waitUntilTableExists(describe -> describe.tableName(table.id()));
        }
    }

    private static boolean isEmpty(DynamoDbClient dynamoDb, String table) {
        return !dynamoDb.scan(scan -> scan.tableName(table).limit(1)).hasItems();
    }

    /** All of it; what the engine's edition has no room for is left out. */
    static void make(Clients clients) {
        emptyTables(clients.dynamoDb());
        QueueCreation.create(clients.sqs(), STACK.queues());
        SesV2Client ses = clients.ses();
        boolean noMail =
                Probe.isAbsent(() -> ses.createEmailIdentity(sender -> sender.emailIdentity(Engine.SENDER.value())));
        if (noMail) return;
        for (String name : configurationSets()) ses.createConfigurationSet(set -> set.configurationSetName(name));
    }

    static Set<String> configurationSets() {
        return STACK.mailEvents().stream().map(MailEvents::configurationSet).collect(Collectors.toSet());
    }
}
