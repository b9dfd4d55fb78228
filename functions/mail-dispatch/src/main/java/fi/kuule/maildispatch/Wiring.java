package fi.kuule.maildispatch;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbSendingBreaker;
import fi.kuule.aws.dynamodb.DynamoDbSentMinutes;
import fi.kuule.aws.dynamodb.DynamoDbWaveProgress;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.ses.SesSendingAccount;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.mail.BreakerWatch;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.readiness.Canary;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.MailDispatch.Dispatched;
import fi.kuule.wave.WaveNotices;
import fi.kuule.wave.WaveProgress;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    /** Due mail first: a canary that cannot be queued holds nothing up. */
    static Supplier<Dispatched> run(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        AwsClients clients = new AwsClients(environment);
        DynamoDbClient dynamoDb = clients.dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        OutgoingQueue queue = new SqsOutgoingQueue(clients.sqs(), settings.outgoingQueueUrl());
        SendingBreaker breaker = new DynamoDbSendingBreaker(dynamoDb, settings.outboxTable());
        WaveProgress progress = new DynamoDbWaveProgress(dynamoDb, settings.outboxTable());
        MailDispatch dispatch = new MailDispatch(
                DynamoDbWaves.behind(register),
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new SesSendingAccount(clients.ses()),
                queue,
                new MailDispatch.Pace(settings.mailsPerMinute(), settings.timeZone(), clock),
                new BreakerWatch(breaker, new DynamoDbSentMinutes(dynamoDb, settings.outboxTable(), random)),
                progress,
                new WaveNotices(new DynamoDbMembers(register), queue, progress, breaker));
        Canary canary = new Canary(
                new DynamoDbOrganisations(register),
                new DynamoDbOutbox(dynamoDb, settings.outboxTable(), random),
                queue,
                clock,
                settings.timeZone());
        return () -> {
            Dispatched dispatched = dispatch.run();
            canary.release();
            return dispatched;
        };
    }
}
