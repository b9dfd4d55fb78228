package fi.kuule.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Queue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ on loopback, with a journal of its messages when there is a data directory. */
public final class SqsEngine implements AutoCloseable {
    private static final Config SETTINGS = ConfigFactory.parseMap(Map.of(
            "pekko.daemonic", "on",
            "pekko.loglevel", "OFF",
            "pekko.stdout-loglevel", "OFF",
            "pekko.log-dead-letters", "off",
            "pekko.jvm-shutdown-hooks", "off",
            // By default it wakes a hundred times a second, for ever; nothing here is due by the hundredth.
            "pekko.scheduler.tick-duration", "100ms",
            "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off"));

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;
    private final SqsClient client;
    private final MessageJournal journal;

    private SqsEngine(ActorSystem actors, SQSRestServer server, int port, MessageJournal journal) {
        this.actors = actors;
        this.server = server;
        this.journal = journal;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Addresses.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(40)))
                .build();
    }

    /** @param file where messages are kept; in memory only when empty */
    public static SqsEngine start(Optional<Path> file) {
        ActorSystem actors = ActorSystem.create("queues", SETTINGS.withFallback(ConfigFactory.load()));
        MessageJournal journal = file.map(MessageJournal::open).orElseGet(MessageJournal::inMemory);
        ActorRef listener =
                actors.actorOf(Props.create(JournalListener.class, () -> new JournalListener(journal)), "journal");
        var builder = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(Addresses.REGION)
                .withAWSAccountId(Addresses.ACCOUNT)
                .withQueueEventListener(listener);
        SQSRestServer server = builder.start();
        int port = server.waitUntilStarted().localAddress().getPort();
        return new SqsEngine(actors, server, port, journal);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** What a queue's name is appended to for its URL. */
    public URI queues() {
        return endpoint.resolve("/" + Addresses.ACCOUNT + "/");
    }

    public SqsClient client() {
        return client;
    }

    public String url(String queue) {
        return queues() + queue;
    }

    /** Makes the queues and puts back what the journal kept. */
    public void create(List<Queue> queues) {
        QueueCreation.create(client, queues);
        journal.restore(client, this::url);
    }

    public void send(String queue, String body) {
        client.sendMessage(send -> send.queueUrl(url(queue)).messageBody(body));
    }

    /** Every message that was sent since the start, oldest first. */
    public List<SentMessage> sent() {
        return journal.sent();
    }

    /** How many messages a queue holds, those included that are being worked on or wait for their time. */
    public int size(String queue) {
        return client
                .getQueueAttributes(ask -> ask.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the queues do not stop", e);
        } finally {
            journal.close();
        }
    }
}
