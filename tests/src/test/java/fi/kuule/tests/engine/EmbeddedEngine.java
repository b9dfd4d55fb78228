package fi.kuule.tests.engine;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.http.Loopback;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.ses.SendingService;
import fi.kuule.local.ses.SesEndpoint;
import fi.kuule.local.ses.SesEventJson;
import fi.kuule.local.ses.SesEvents;
import fi.kuule.local.sqs.SqsEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the local cloud stands on: DynamoDB Local, ElasticMQ and its own SES endpoint, in memory. */
record EmbeddedEngine(
        DynamoDbEngine dynamoDbEngine, SqsEngine sqsEngine, SesEndpoint sesEndpoint, Mailbox mailbox, Clients clients)
        implements Engine {

    static EmbeddedEngine start() {
        CompletableFuture<DynamoDbEngine> dynamoDb =
                CompletableFuture.supplyAsync(() -> DynamoDbEngine.start(Optional.empty()));
        SqsEngine sqs = SqsEngine.start(Optional.empty());
        sqs.create(TemplateOnEngine.stack().queues());
        HttpServer sesDoor = door();
        Mailbox mailbox = new Mailbox(Optional.empty());
        SesEndpoint ses = SesEndpoint.start(sesDoor, sending(mailbox));
        Clients clients = Clients.of(dynamoDb.join().endpoint(), sqs.endpoint(), SesEndpoint.address(sesDoor));
        return new EmbeddedEngine(dynamoDb.join(), sqs, ses, mailbox, clients);
    }

    private static HttpServer door() {
        try {
            return Loopback.bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendingService sending(Mailbox mailbox) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
        RandomGenerator random = new Random(1);
        SesEvents nobodyListens =
                new SesEvents(List.of(), List.of(), (function, event) -> {}, new SesEventJson(clock, random));
        return new SendingService(mailbox, nobodyListens, TemplateOnEngine.configurationSets(), clock, random);
    }

    @Override
    public String name() {
        return "DynamoDB Local, ElasticMQ and the local SES";
    }

    @Override
    public Map<String, String> environment() {
        return clients.environment();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    @Override
    public SqsClient sqs() {
        return clients.sqs();
    }

    @Override
    public SesV2Client ses() {
        return clients.ses();
    }

    @Override
    public String queueUrl(String queue) {
        return clients.queueUrl(queue);
    }

    @Override
    public Optional<SentMail> mail(String id) {
        return mailbox.find(id).map(mail -> new SentMail(mail.to(), mail.subject(), mail.html(), mail.text()));
    }

    @Override
    public Set<Ability> lacks() {
        return Set.of();
    }

    @Override
    public void close() {
        clients.close();
        sesEndpoint.close();
        sqsEngine.close();
        dynamoDbEngine.close();
    }

    @Override
    public String toString() {
        return name();
    }
}
