package fi.kuule.local;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.http.Loopback;
import fi.kuule.local.sqs.SqsEngine;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One start: puts the parts together in the order in which they need each other, the slow ones side by side. */
final class Starting {
    private static final String API_KEY_HASH = "ApiKeyHash";
    private static final String PARAMETERS = "parameters.json";
    private final Settings settings;
    private final Closing closing = new Closing();

    Starting(Settings settings) {
        this.settings = settings;
    }

    LocalCloud start() {
        try {
            return started();
        } catch (CompletionException e) {
            closing.close();
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private LocalCloud started() {
        Optional<DataDirectory> directory =
                settings.data().map(DataDirectory::open).map(closing::add);
        Map<String, String> parameters =
                new TreeMap<>(directory.map(kept -> kept.read(PARAMETERS)).orElse(Map.of()));
        parameters.putAll(settings.parameters());
        Optional<ApiKey> apiKey = apiKey(directory, parameters);
        Stack.read(settings.template(), parameters, Addresses.none());

        HttpServer door = bound(settings.port());
        closing.add(() -> door.stop(0));
        HttpServer sesDoor = bound(0);
        closing.add(() -> sesDoor.stop(0));
        CompletableFuture<DynamoDbEngine> tables = CompletableFuture.supplyAsync(
                () -> DynamoDbEngine.start(directory.map(kept -> kept.directory("tables"))));
        closing.add(() -> close(tables));
        SqsEngine sqs = closing.add(SqsEngine.start(directory.map(kept -> kept.file("queues.jsonl"))));
        DynamoDbEngine dynamoDb = tables.join();

        URI baseUri = URI.create("http://localhost:" + door.getAddress().getPort());
        Stack stack = Stack.read(settings.template(), parameters, new Addresses(baseUri, sqs.queues()));
        CompletableFuture<Void> made =
                CompletableFuture.runAsync(() -> TableCreation.create(dynamoDb.client(), stack.tables()));
        sqs.create(stack.queues());
        made.join();
        return new Assembly(
                        settings, closing, new Ground(directory, apiKey, stack, baseUri, door, sesDoor, dynamoDb, sqs))
                .cloud();
    }

    /** They start beside everything else, so they may be there when something else is not. */
    private static void close(CompletableFuture<DynamoDbEngine> tables) {
        if (!tables.isCompletedExceptionally()) tables.join().close();
    }

    /** Makes the key at the first start and keeps its hash. */
    private Optional<ApiKey> apiKey(Optional<DataDirectory> directory, Map<String, String> parameters) {
        if (parameters.containsKey(API_KEY_HASH) || !Stack.declares(settings.template(), API_KEY_HASH))
            return Optional.empty();
        ApiKey key = ApiKey.make(settings.random());
        parameters.put(API_KEY_HASH, key.hash());
        directory.ifPresent(kept -> {
            Map<String, String> chosen = kept.read(PARAMETERS);
            chosen.put(API_KEY_HASH, key.hash());
            kept.write(PARAMETERS, chosen);
        });
        return Optional.of(key);
    }

    private static HttpServer bound(int port) {
        try {
            return Loopback.bind(port);
        } catch (BindException e) {
            throw new StartRefused("Port " + port + " is taken; choose another with --port.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }
}
