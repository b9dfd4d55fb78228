package fi.kuule.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function answered, as the HTTP API reads it. */
record Reply(int status, Map<String, String> headers, List<String> cookies, Body body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Empty when the API would not understand it. */
    static Optional<Reply> parse(String payload) {
        try {
            JsonNode root = JSON.readTree(payload);
            return root.has("statusCode") ? full(root) : Optional.of(inferred(root, payload));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A reply without a status is a body of JSON; a JSON text is the body itself. */
    private static Reply inferred(JsonNode root, String payload) {
        Body body = Body.of(root.isTextual() ? root.textValue() : payload);
        return new Reply(200, Map.of("content-type", "application/json"), List.of(), body);
    }

    private static Optional<Reply> full(JsonNode root) {
        int status = root.path("statusCode").asInt(0);
        JsonNode body = root.path("body");
        if (status < 100 || status > 599 || body.isContainerNode()) return Optional.empty();
        try {
            String text = body.isNull() ? "" : body.asText("");
            boolean base64 = root.path("isBase64Encoded").asBoolean(false);
            Body bytes = base64 ? new Body(Base64.getDecoder().decode(text)) : Body.of(text);
            return Optional.of(new Reply(status, headers(root.path("headers")), cookies(root.path("cookies")), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(JsonNode node) {
        Map<String, String> headers = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase))
            headers.put("content-type", "text/plain;charset=UTF-8");
        return headers;
    }

    private static List<String> cookies(JsonNode node) {
        List<String> cookies = new ArrayList<>();
        node.forEach(cookie -> cookies.add(cookie.asText()));
        return cookies;
    }
}
