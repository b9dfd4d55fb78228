package fi.kuule.mailevents;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbSoftBounces;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbWaveMailCounts;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.wave.MailReporting;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static MailReporting mailReporting(Map<String, String> environment, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
        return new MailReporting(
                new DynamoDbOutbox(dynamoDb, settings.outboxTable(), random),
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new DynamoDbStoppedAddresses(dynamoDb, settings.addressesTable()),
                new DynamoDbSoftBounces(dynamoDb, settings.addressesTable()),
                new DynamoDbWaveMailCounts(dynamoDb, settings.outboxTable()),
                new DynamoDbKeys(new KeysTable(dynamoDb, settings.keysTable())));
    }
}
