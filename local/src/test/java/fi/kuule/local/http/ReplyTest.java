package fi.kuule.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static Reply parsed(String payload) {
        return Reply.parse(payload).orElseThrow();
    }

    @Test
    void statusHeadersCookiesAndBodyAreTaken() {
        Reply reply = parsed(
                "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/html\",\"X-A\":\"b\"},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"hei\"}");
        assertEquals(201, reply.status());
        assertEquals(Map.of("Content-Type", "text/html", "X-A", "b"), reply.headers());
        assertEquals(List.of("a=1", "b=2"), reply.cookies());
        assertEquals("hei", reply.body().text());
    }

    @Test
    void aBase64BodyIsDecoded() {
        assertEquals(
                "hei",
                parsed("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"aGVp\"}")
                        .body()
                        .text());
    }

    @Test
    void aReplyWithoutATypeIsPlainText() {
        assertEquals(
                "text/plain;charset=UTF-8",
                parsed("{\"statusCode\":200}").headers().get("content-type"));
    }

    @Test
    void aReplyWithoutAStatusIsJson() {
        Reply reply = parsed("{\"a\":1}");
        assertEquals(200, reply.status());
        assertEquals("application/json", reply.headers().get("content-type"));
        assertEquals("{\"a\":1}", reply.body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"statusCode\":\"many\"}",
                "{\"statusCode\":42}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"*\"}"
            })
    void whatTheApiWouldNotUnderstandIsNoReply(String payload) {
        assertEquals(Optional.empty(), Reply.parse(payload));
    }
}
