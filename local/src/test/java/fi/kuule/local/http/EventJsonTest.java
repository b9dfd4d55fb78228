package fi.kuule.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.local.template.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payload format 2.0, rule by rule. */
class EventJsonTest {
    private static final Routes.Match MATCH =
            new Routes.Match(new Route("ANY", "/s/{token+}", "F"), Map.of("token", "a%20b"));

    private static JsonNode event(String path, String query, Map<String, List<String>> headers, String body)
            throws IOException {
        Request request = new Request("POST", path, query, "HTTP/1.1", "127.0.0.1", headers, Body.of(body));
        return new JsonMapper().readTree(EventJson.of(request, MATCH, Instant.parse("2026-11-21T10:00:00Z")));
    }

    private static JsonNode event(Map<String, List<String>> headers, String body) throws IOException {
        return event("/s/a%20b", "", headers, body);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, false",
        "text/csv; charset=utf-8, false",
        "text/html, false",
        "application/json, false",
        "application/JSON; charset=utf-8, false",
        "application/xml, false",
        "application/javascript, false",
        "application/x-www-form-urlencoded, true",
        "multipart/form-data; boundary=x, true",
        "application/octet-stream, true",
        "application/vnd.api+json, true",
        "'', true"
    })
    void aBodyIsBase64UnlessItsTypeIsTextJsonXmlOrJavaScript(String type, boolean base64) throws IOException {
        JsonNode event = event(Map.of("content-type", List.of(type)), "arvio=7&miksi=ä");
        String expected = base64
                ? Base64.getEncoder().encodeToString("arvio=7&miksi=ä".getBytes(StandardCharsets.UTF_8))
                : "arvio=7&miksi=ä";
        assertEquals(base64, event.path("isBase64Encoded").asBoolean());
        assertEquals(expected, event.path("body").asText());
    }

    @Test
    void anEmptyBodyIsAbsent() throws IOException {
        JsonNode event = event(Map.of("content-type", List.of("application/octet-stream")), "");
        assertFalse(event.has("body"));
        assertFalse(event.path("isBase64Encoded").asBoolean());
    }

    @Test
    void severalHeadersOfOneNameAreJoined() throws IOException {
        assertEquals(
                "fi,sv",
                event(Map.of("accept-language", List.of("fi", "sv")), "")
                        .path("headers")
                        .path("accept-language")
                        .asText());
    }

    @Test
    void cookiesStandApart() throws IOException {
        JsonNode event = event(Map.of("cookie", List.of("a=1; b=2")), "");
        assertEquals("[\"a=1\",\"b=2\"]", event.path("cookies").toString());
        assertFalse(event.path("headers").has("cookie"));
        assertFalse(event(Map.of(), "").has("cookies"));
    }

    @Test
    void theQueryIsThereBothAsItCameAndDecoded() throws IOException {
        JsonNode event = event("/s/x", "kieli=sv&a=1&a=2&b=%C3%A4+c&d", Map.of(), "");
        assertEquals(
                "kieli=sv&a=1&a=2&b=%C3%A4+c&d", event.path("rawQueryString").asText());
        assertEquals(
                "{\"kieli\":\"sv\",\"a\":\"1,2\",\"b\":\"ä c\",\"d\":\"\"}",
                event.path("queryStringParameters").toString());
    }

    @Test
    void withoutAQueryThereAreNoParameters() throws IOException {
        JsonNode event = event(Map.of(), "");
        assertEquals("", event.path("rawQueryString").asText());
        assertFalse(event.has("queryStringParameters"));
    }

    @Test
    void thePathIsDecoded() throws IOException {
        JsonNode event = event(Map.of(), "");
        assertEquals("/s/a b", event.path("rawPath").asText());
        assertEquals("a b", event.path("pathParameters").path("token").asText());
        assertEquals(
                "a+b",
                event("/s/a+b", "", Map.of(), "").path("rawPath").asText().substring(3));
    }

    @Test
    void theContextSaysWhichRouteAndWhen() throws IOException {
        JsonNode event = event(Map.of("host", List.of("localhost:8080"), "user-agent", List.of("test")), "");
        JsonNode context = event.path("requestContext");
        assertEquals("2.0", event.path("version").asText());
        assertEquals("ANY /s/{token+}", event.path("routeKey").asText());
        assertEquals("ANY /s/{token+}", context.path("routeKey").asText());
        assertEquals("localhost", context.path("domainName").asText());
        assertEquals("$default", context.path("stage").asText());
        assertEquals("POST", context.path("http").path("method").asText());
        assertEquals("127.0.0.1", context.path("http").path("sourceIp").asText());
        assertEquals("test", context.path("http").path("userAgent").asText());
        assertEquals("21/Nov/2026:10:00:00 +0000", context.path("time").asText());
        assertEquals(1_795_255_200_000L, context.path("timeEpoch").asLong());
        assertTrue(context.path("requestId").asText().length() > 10);
    }
}
