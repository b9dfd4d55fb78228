package fi.kuule.maildispatch;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.ses.SesSendingAccount;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.wave.MailDispatch;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static MailDispatch mailDispatch(Map<String, String> environment, InstantSource clock) {
        Settings settings = Settings.of(environment);
        AwsClients clients = new AwsClients(environment);
        DynamoDbClient dynamoDb = clients.dynamoDb();
        return new MailDispatch(
                new DynamoDbWaves(new RegisterTable(dynamoDb, settings.registerTable())),
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new SesSendingAccount(clients.ses()),
                new SqsOutgoingQueue(clients.sqs(), settings.outgoingQueueUrl()),
                new MailDispatch.Pace(settings.mailsPerMinute(), settings.timeZone(), clock));
    }
}
