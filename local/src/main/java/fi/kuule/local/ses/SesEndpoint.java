package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.http.Loopback;
import fi.kuule.local.template.MailEvents;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of SES v2's REST protocol that Kuule speaks: SendEmail, GetAccount, ListEmailIdentities, and two about the set-up. */
public final class SesEndpoint implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IDENTITIES = "GET /v2/email/identities/";
    private static final Pattern DESTINATIONS =
            Pattern.compile("GET /v2/email/configuration-sets/([^/]+)/event-destinations");
    private final HttpServer server;
    private final SendingService service;
    private final SesSetup setup;

    private SesEndpoint(HttpServer server, SendingService service, SesSetup setup) {
        this.server = server;
        this.service = service;
        this.setup = setup;
    }

    /** Knows no configuration set. */
    public static SesEndpoint start(HttpServer server, SendingService service) {
        return start(server, service, List.of());
    }

    /**
     * @param server bound already, so that its address could be told before
     * @param reported what the template's configuration sets report
     */
    public static SesEndpoint start(HttpServer server, SendingService service, List<MailEvents> reported) {
        SesEndpoint endpoint = new SesEndpoint(server, service, new SesSetup(reported));
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
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (call) {
            case "POST /v2/email/outbound-emails" -> JSON.createObjectNode().put("MessageId", service.send(read(body)));
            case "GET /v2/email/account" -> account();
            case "GET /v2/email/identities" -> identities(exchange.getRequestURI());
            default -> setup(call);
        };
    }

    private ObjectNode setup(String call) throws SesRefusal {
        Matcher destinations = DESTINATIONS.matcher(call);
        if (destinations.matches()) return setup.eventDestinations(destinations.group(1));
        if (call.startsWith(IDENTITIES)) return setup.identity(call.substring(IDENTITIES.length()));
        throw new SesRefusal(404, "UnknownOperationException", "This call of SES is not known here");
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

    /** Pages begin after the name that the token gives. */
    private ObjectNode identities(URI asked) {
        Map<String, String> query = query(asked);
        int size = Integer.parseInt(query.getOrDefault("PageSize", "100"));
        List<String> left = service.settings().verified().stream()
                .sorted()
                .filter(name -> name.compareTo(query.getOrDefault("NextToken", "")) > 0)
                .toList();
        List<String> page = left.subList(0, Math.min(size, left.size()));
        ObjectNode reply = JSON.createObjectNode();
        ArrayNode identities = reply.putArray("EmailIdentities");
        page.forEach(name -> identities
                .addObject()
                .put("IdentityName", name)
                .put("IdentityType", name.contains("@") ? "EMAIL_ADDRESS" : "DOMAIN")
                .put("SendingEnabled", true)
                .put("VerificationStatus", "SUCCESS"));
        if (page.size() < left.size()) reply.put("NextToken", page.getLast());
        return reply;
    }

    private static Map<String, String> query(URI asked) {
        if (asked.getRawQuery() == null) return Map.of();
        return Arrays.stream(asked.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
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
