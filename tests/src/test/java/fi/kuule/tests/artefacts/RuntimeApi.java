package fi.kuule.tests.artefacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API for one copy of a function: hands out events one by one and takes the answers. Beside it the credentials that a
 * function gets which starts from a snapshot.
 */
final class RuntimeApi implements AutoCloseable {
    static final String CREDENTIALS = "/2021-04-23/credentials";
    static final String TOKEN = "a-token-of-the-sandbox";
    private static final String RUNTIME = "/2018-06-01/runtime/";
    private static final JsonMapper JSON = new JsonMapper();

    private record Event(String id, byte[] json) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Answer> ended = new CompletableFuture<>();
    private final String function;
    private final Duration timeout;

    /** @param timeout how long the function is told that it has */
    RuntimeApi(String function, Duration timeout) {
        this.function = function;
        this.timeout = timeout;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(RUNTIME, this::runtime);
        server.createContext(CREDENTIALS, this::credentials);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The answer to an event, once it is there, or why there will be none. */
    CompletableFuture<Answer> invoke(JsonNode event) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        String id = UUID.randomUUID().toString();
        waiting.put(id, answer);
        ended.thenAccept(answer::complete);
        events.add(new Event(id, event.toString().getBytes(StandardCharsets.UTF_8)));
        return answer;
    }

    /** Nothing more will come from the function. */
    void end(String type, String message) {
        ended.complete(new Answer.Failed(type, message));
    }

    private void runtime(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(RUNTIME.length()).split("/");
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod() + " " + path[0] + " " + path[path.length - 1]) {
            case "GET invocation next" -> next(exchange);
            case "GET restore next" -> reply(exchange, 200, "");
            case "POST invocation response" -> {
                answer(path[1], new Answer.Returned(json(body)));
                reply(exchange, 202, "{}");
            }
            case "POST invocation error" -> {
                answer(path[1], failure(body));
                reply(exchange, 202, "{}");
            }
            case "POST init error", "POST restore error" -> {
                ended.complete(failure(body));
                reply(exchange, 202, "{}");
            }
            default -> reply(exchange, 404, "{}");
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            Event event = events.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.id());
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + timeout.toMillis()));
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Invoked-Function-Arn",
                            "arn:aws:lambda:eu-north-1:000000000000:function:" + function + ":live");
            reply(exchange, 200, new String(event.json(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            exchange.close();
        }
    }

    private void answer(String id, Answer answer) {
        CompletableFuture<Answer> future = waiting.remove(id);
        if (future != null) future.complete(answer);
    }

    private static JsonNode json(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private static Answer failure(byte[] body) throws IOException {
        JsonNode error = JSON.readTree(body);
        return new Answer.Failed(
                error.path("errorType").asText(), error.path("errorMessage").asText());
    }

    private void credentials(HttpExchange exchange) throws IOException {
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 403, "{}");
            return;
        }
        reply(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "AccessKeyId",
                        function,
                        "SecretAccessKey",
                        "local",
                        "Token",
                        "local",
                        "Expiration",
                        java.time.Instant.now().plus(Duration.ofHours(6)).toString())));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        end("Closed", "the test is over");
        threads.shutdownNow();
        server.stop(0);
    }
}
