package fi.kuule.linkgeneration;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.wave.InvitationMaking;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static InvitationMaking invitationMaking(Map<String, String> environment, InstantSource clock) {
        Settings settings = Settings.of(environment);
        DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        return new InvitationMaking(
                new DynamoDbBatches(dynamoDb, settings.invitationsTable(), clock),
                new DynamoDbWaves(register),
                new DynamoDbSurveys(register),
                new DynamoDbKeys(new KeysTable(dynamoDb, settings.keysTable())),
                new DynamoDbStoppedAddresses(dynamoDb, settings.addressesTable()),
                new DynamoDbAskedLedger(dynamoDb, settings.addressesTable()),
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new DynamoDbAsked(dynamoDb, settings.talliesTable()),
                settings.timeZone());
    }
}
