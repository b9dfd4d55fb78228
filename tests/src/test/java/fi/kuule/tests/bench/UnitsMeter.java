package fi.kuule.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.Detour;
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
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands between the functions and DynamoDB, asks of every call what it consumed, and adds it up. */
final class UnitsMeter implements Detour, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private Units total = Units.NONE;

    /** @param calls of every kind */
    record Units(double reads, double writes, int calls) {
        static final Units NONE = new Units(0, 0, 0);

        Units plus(Units more) {
            return new Units(reads + more.reads, writes + more.writes, calls + more.calls);
        }

        Units minus(Units less) {
            return new Units(reads - less.reads, writes - less.writes, calls - less.calls);
        }
    }

    UnitsMeter() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the meter does not start", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public URI to(String service, URI engine) {
        if (!service.equals("dynamodb")) return engine;
        server.createContext("/", exchange -> pass(exchange, engine));
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized Units total() {
        return total;
    }

    private synchronized void add(Units units) {
        total = total.plus(units);
    }

    private void pass(HttpExchange exchange, URI engine) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            ObjectNode request = (ObjectNode) JSON.readTree(exchange.getRequestBody());
            request.put("ReturnConsumedCapacity", "TOTAL");
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(engine)
                            .header("X-Amz-Target", target)
                            .header("Content-Type", "application/x-amz-json-1.0")
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"))
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)))
                            .build(),
                    BodyHandlers.ofByteArray());
            add(units(target.substring(target.indexOf('.') + 1), JSON.readTree(response.body())));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Units units(String operation, JsonNode response) {
        JsonNode consumed = response.path("ConsumedCapacity");
        double units = 0;
        if (consumed.isArray())
            for (JsonNode table : consumed) units += table.path("CapacityUnits").asDouble();
        else units = consumed.path("CapacityUnits").asDouble();
        return READS.contains(operation) ? new Units(units, 0, 1) : new Units(0, units, 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
