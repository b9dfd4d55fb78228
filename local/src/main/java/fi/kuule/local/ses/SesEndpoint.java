package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.http.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/** The part of SES v2's REST protocol that Kuule speaks: SendEmail and GetAccount. */
public final class SesEndpoint implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpServer server;
    private final SendingService service;

    private SesEndpoint(HttpServer server, SendingService service) {
        this.server = server;
        this.service = service;
    }

    /** @param server bound already, so that its address could be told before */
    public static SesEndpoint start(HttpServer server, SendingService service) {
        SesEndpoint endpoint = new SesEndpoint(server, service);
        server.createContext("/", endpoint::handle);
        server.start();
        return endpoint;
    }

    public static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            answer(exchange, 200, answer(exchange, body));
        } catch (SesRefusal refusal) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.type());
            answer(exchange, refusal.status(), JSON.createObjectNode().put("message", refusal.getMessage()));
        } catch (RuntimeException e) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "InternalServiceError");
            answer(exchange, 500, JSON.createObjectNode().put("message", "the mailbox cannot be written"));
        } finally {
            exchange.close();
        }
    }

    private ObjectNode answer(HttpExchange exchange, byte[] body) throws IOException, SesRefusal {
        return switch (exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath()) {
            case "POST /v2/email/outbound-emails" -> JSON.createObjectNode().put("MessageId", service.send(read(body)));
            case "GET /v2/email/account" -> account();
            default -> throw new SesRefusal(404, "UnknownOperationException", "This call of SES is not known here");
        };
    }

    private static JsonNode read(byte[] body) throws SesRefusal {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw SesRefusal.badRequest("The body is not JSON");
        }
    }

    private ObjectNode account() {
        SesSettings settings = service.settings();
        ObjectNode account = JSON.createObjectNode()
                .put("DedicatedIpAutoWarmupEnabled", false)
                .put("EnforcementStatus", "HEALTHY")
                .put("ProductionAccessEnabled", !settings.sandbox())
                .put("SendingEnabled", true);
        account.putObject("SendQuota")
                .put("Max24HourSend", (double) settings.perDay())
                .put("MaxSendRate", settings.perSecond())
                .put("SentLast24Hours", (double) service.sentInDay());
        return account;
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode reply) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(reply);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        Loopback.send(exchange, status, bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
