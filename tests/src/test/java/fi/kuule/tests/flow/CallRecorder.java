package fi.kuule.tests.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the functions and the tables and writes down who calls what on which table. */
final class CallRecorder implements AutoCloseable {
    private static final Pattern FUNCTION = Pattern.compile("Credential=([A-Za-z]+)");
    private static final Pattern TABLE = Pattern.compile("\"TableName\":\"([A-Za-z]+)\"");
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private URI engine = URI.create("http://localhost");

    CallRecorder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where the functions are to go to reach this engine. */
    URI before(URI reached) {
        engine = reached;
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What a function called since the last time, in order. */
    List<String> taken(String function) {
        List<String> taken = new ArrayList<>(calls);
        calls.clear();
        taken.removeIf(call -> !call.startsWith(function + " "));
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(engine).POST(BodyPublishers.ofByteArray(body));
        for (String name : List.of("X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date"))
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        calls.add(call(
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Amz-Target"),
                new String(body, StandardCharsets.UTF_8)));
        try {
            HttpResponse<byte[]> reply = http.send(request.build(), BodyHandlers.ofByteArray());
            reply.headers()
                    .firstValue("x-amz-crc32")
                    .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static String call(String authorization, String target, String body) {
        StringBuilder call =
                new StringBuilder(first(FUNCTION, authorization)).append(' ').append(target);
        Matcher table = TABLE.matcher(body);
        while (table.find()) call.append(' ').append(table.group(1));
        return call.toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "?";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
