package fi.kuule.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A service of AWS that answers as told and remembers what it was asked; real SDK clients talk to it. */
public final class StubService implements AutoCloseable {
    public final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private Answer answer = new Answer(200, Optional.empty(), "{}");

    /** @param error SES's code of an error, which travels in a header */
    public record Answer(int status, Optional<String> error, String body) {}

    public StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public void answer(String body) {
        answer = new Answer(200, Optional.empty(), body);
    }

    public void fail(int status, String error, String message) {
        answer = new Answer(status, Optional.of(error), "{\"message\":\"" + message + "\"}");
    }

    /** Takes the request and hangs up. */
    public void hangUp() {
        answer = new Answer(0, Optional.empty(), "");
    }

    /** The environment of a function whose SES and SQS are here. */
    public Map<String, String> environment() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "AWS_REGION", "eu-north-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_ENDPOINT_URL_SESV2", url,
                "AWS_ENDPOINT_URL_SQS", url);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.error().ifPresent(error -> exchange.getResponseHeaders().add("x-amzn-ErrorType", error));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
