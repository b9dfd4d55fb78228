package fi.kuule.local.dynamodb;

import fi.kuule.local.template.Addresses;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local behind an HTTP server of its own on loopback; its own server would listen on every interface. */
public final class DynamoDbEngine implements AutoCloseable {
    private final LocalDynamoDBRequestHandler engine;
    private final Server server;
    private final URI endpoint;
    private final DynamoDbClient client;

    private DynamoDbEngine(LocalDynamoDBRequestHandler engine, Server server, int port) {
        this.engine = engine;
        this.server = server;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Addresses.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** @param directory an existing one where tables are kept; in memory when empty */
    public static DynamoDbEngine start(Optional<Path> directory) {
        LocalDynamoDBRequestHandler engine = new LocalDynamoDBRequestHandler(
                0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
        QueuedThreadPool threads = new QueuedThreadPool(32);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(engine, null));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
        DynamoDbEngine started = new DynamoDbEngine(engine, server, connector.getLocalPort());
        started.client.listTables(); // makes the engine open its file
        directory.ifPresent(TableFile::keepLog);
        return started;
    }

    public URI endpoint() {
        return endpoint;
    }

    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        } finally {
            engine.shutdown();
        }
    }
}
