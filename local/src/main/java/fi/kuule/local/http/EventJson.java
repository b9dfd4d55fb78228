package fi.kuule.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.template.Addresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A request as the HTTP API hands it to a function: payload format 2.0. */
final class EventJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TEXT =
            Pattern.compile("(text/[^;]*|application/(json|xml|javascript))\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter COMMON_LOG =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private EventJson() {}

    static byte[] of(Request request, Routes.Match match, Instant now) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", percentDecoded(request.path()))
                .put("rawQueryString", request.query());
        cookies(event, request);
        headers(event, request);
        put(event, "queryStringParameters", queryParameters(request.query()));
        context(event.putObject("requestContext"), request, match, now);
        Map<String, String> path = new LinkedHashMap<>();
        match.parameters().forEach((name, value) -> path.put(name, percentDecoded(value)));
        put(event, "pathParameters", path);
        body(event, request);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot write an event of " + match.route().key(), e);
        }
    }

    private static void cookies(ObjectNode event, Request request) {
        List<String> given = request.headers().getOrDefault("cookie", List.of());
        if (given.isEmpty()) return;
        ArrayNode cookies = event.putArray("cookies");
        for (String line : given) for (String cookie : line.split(";\\s*", -1)) cookies.add(cookie);
    }

    private static void headers(ObjectNode event, Request request) {
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) headers.put(name, String.join(",", values));
        });
        headers.put("x-forwarded-for", request.sourceIp());
        headers.put("x-forwarded-proto", "http");
    }

    /** Decoded; values of the same name are joined by commas. */
    private static Map<String, String> queryParameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.merge(formDecoded(name), formDecoded(value), (first, second) -> first + "," + second);
        }
        return parameters;
    }

    private static void put(ObjectNode event, String name, Map<String, String> values) {
        if (values.isEmpty()) return;
        ObjectNode object = event.putObject(name);
        values.forEach(object::put);
    }

    private static void context(ObjectNode context, Request request, Routes.Match match, Instant now) {
        String host = request.header("host");
        String domain = host.replaceFirst(":[0-9]+$", "");
        context.put("accountId", Addresses.ACCOUNT)
                .put("apiId", "local")
                .put("domainName", domain)
                .put("domainPrefix", domain.replaceFirst("\\..*", ""));
        context.putObject("http")
                .put("method", request.method())
                .put("path", percentDecoded(request.path()))
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent"));
        context.put("requestId", UUID.randomUUID().toString())
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", COMMON_LOG.format(now.atOffset(ZoneOffset.UTC)))
                .put("timeEpoch", now.toEpochMilli());
    }

    private static void body(ObjectNode event, Request request) {
        boolean text = TEXT.matcher(request.header("content-type")).matches();
        if (!request.body().isEmpty())
            event.put("body", text ? request.body().text() : request.body().base64());
        event.put("isBase64Encoded", !request.body().isEmpty() && !text);
    }

    private static String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String percentDecoded(String text) {
        return formDecoded(text.replace("+", "%2B"));
    }
}
