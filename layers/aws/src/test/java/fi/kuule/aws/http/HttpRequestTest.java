package fi.kuule.aws.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestTest {
    private static HttpRequest read(String event) throws IOException {
        return HttpRequest.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFormPostArrivesInBase64AndIsDecoded() throws IOException {
        String body =
                Base64.getEncoder().encodeToString("arvio=9&miksi=Hyv%C3%A4+juttu".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = read("""
                {"version":"2.0","routeKey":"ANY /s/{token+}","rawPath":"/s/abc","rawQueryString":"kieli=sv&arvio=7&arvio=8",
                 "headers":{"content-type":"application/x-www-form-urlencoded","sec-fetch-user":"?1"},
                 "queryStringParameters":{"arvio":"7,8"},"pathParameters":{"token":"abc"},
                 "requestContext":{"accountId":"1","authorizer":{"jwt":{"claims":{"http":"no"}}},"http":{"method":"POST","path":"/s/abc"}},
                 "body":"%s","isBase64Encoded":true}
                """.formatted(body));

        assertEquals("POST", request.method());
        assertEquals("/s/abc", request.path());
        assertEquals(Map.of("token", "abc"), request.pathParameters());
        assertEquals(Map.of("kieli", "sv", "arvio", "7"), request.query());
        assertEquals(Optional.of("?1"), request.header("Sec-Fetch-User"));
        assertEquals(new Form.Read(new Form(Map.of("arvio", "9", "miksi", "Hyvä juttu"))), Form.of(request));
    }

    @Test
    void aRequestWithoutBodyHasAnEmptyOne() throws IOException {
        HttpRequest request = read(
                "{\"rawPath\":\"/r\",\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"isBase64Encoded\":false}");

        assertEquals(0, request.body().size());
        assertEquals(new Form.NotAForm(), Form.of(request));
    }

    @Test
    void aBodyThatSaysItIsBase64AndIsNotIsTakenAsItStands() throws IOException {
        HttpRequest request = read(
                "{\"rawPath\":\"/r\",\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"body\":\"a=%\",\"isBase64Encoded\":true}");

        assertEquals("a=%", request.body().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"rawPath\":\"/r\"}", "not json"})
    void whatIsNotAnEventOfTheHttpApiIsBroken(String event) {
        assertThrows(IOException.class, () -> read(event));
    }

    @Test
    void aHeaderValueCannotBeginANewLine() {
        HttpReply reply = HttpReply.of(200, "text/html; charset=utf-8", "");

        assertThrows(IllegalArgumentException.class, () -> reply.with("X-Name", "a\r\nSet-Cookie: b=c"));
        assertThrows(IllegalArgumentException.class, () -> reply.with("X Name", "a"));
    }

    @Test
    void theReplyIsWrittenAsJson() throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();

        HttpReply.of(404, "text/plain", "Ei \"löydy\"\n").write(result);

        assertEquals(
                "{\"statusCode\":404,\"headers\":{\"Content-Type\":\"text/plain\"},\"body\":\"Ei \\\"löydy\\\"\\n\",\"isBase64Encoded\":false}",
                result.toString(StandardCharsets.UTF_8));
    }
}
