package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The HTTP API through its port. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpApiTest {
    private SmallCloud small;

    @BeforeAll
    void start() {
        small = SmallCloud.start();
    }

    @AfterAll
    void stop() {
        small.close();
    }

    @BeforeEach
    void forget() {
        ScriptedHandler.reset();
    }

    private static void assertError(int status, String message, HttpResponse<String> response) {
        assertEquals(status, response.statusCode());
        assertEquals("{\"message\":\"" + message + "\"}", response.body());
        assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
    }

    @Test
    void aRequestGoesToTheFunctionOfItsRouteAndTheReplyComesBack() {
        ScriptedHandler.script = call ->
                "{\"statusCode\":418,\"headers\":{\"x-tea\":\"green\"},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"pot\"}";
        HttpResponse<String> response = small.get("/web/teapot?strong=1");
        assertEquals(418, response.statusCode());
        assertEquals("pot", response.body());
        assertEquals(List.of("green"), response.headers().allValues("x-tea"));
        assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
        String event = ScriptedHandler.calls("Web").getFirst().event();
        assertTrue(event.contains("\"rawPath\":\"/web/teapot\""), event);
        assertTrue(event.contains("\"rawQueryString\":\"strong=1\""), event);
    }

    @Test
    void headerNamesArriveInLowerCase() {
        small.send(small.request("/web/x").header("X-Mixed-Case", "Yes"));
        String event = ScriptedHandler.calls("Web").getFirst().event();
        assertTrue(event.contains("\"x-mixed-case\":\"Yes\""), event);
    }

    @Test
    void aFormArrivesInBase64() {
        small.post("/web/x", "application/x-www-form-urlencoded", "arvio=7");
        String event = ScriptedHandler.calls("Web").getFirst().event();
        assertTrue(event.contains("\"body\":\"YXJ2aW89Nw==\",\"isBase64Encoded\":true"), event);
    }

    @Test
    void whatHasNoRouteIsNotFound() {
        assertError(404, "Not Found", small.get("/nowhere"));
        assertTrue(ScriptedHandler.CALLS.isEmpty());
    }

    @Test
    void aHeadDoesNotMatchAGetRoute() {
        HttpResponse<String> response = small.send(small.request("/web/exact").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, response.statusCode());
        assertTrue(ScriptedHandler.calls("Web").getFirst().event().contains("\"routeKey\":\"ANY /web/{proxy+}\""));
        small.get("/web/exact");
        assertTrue(ScriptedHandler.calls("Web").getLast().event().contains("\"routeKey\":\"GET /web/exact\""));
    }

    @Test
    void aFunctionThatFailsIsAnInternalServerError() {
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertError(500, "Internal Server Error", small.get("/web/x"));
    }

    @Test
    void aReplyThatIsNotUnderstoodIsAnInternalServerError() {
        ScriptedHandler.script = call -> "{\"statusCode\":\"many\"}";
        assertError(500, "Internal Server Error", small.get("/web/x"));
    }

    @Test
    void aReplyOverSixMegabytesIsAnInternalServerError() {
        String body = "x".repeat(6 * 1024 * 1024);
        ScriptedHandler.script = call -> "{\"statusCode\":200,\"body\":\"" + body + "\"}";
        assertError(500, "Internal Server Error", small.get("/web/x"));
    }

    @Test
    void aRequestOverTenMegabytesIsTooLarge() {
        assertError(
                413, "Request Entity Too Large", small.post("/web/x", "text/plain", "x".repeat(10 * 1024 * 1024 + 1)));
        assertTrue(ScriptedHandler.CALLS.isEmpty());
    }

    @Test
    void anEventOverSixMegabytesIsTooLarge() {
        String body = "x".repeat(4_800_000);
        assertEquals(200, small.post("/web/x", "text/plain", body).statusCode());
        assertError(413, "Request Entity Too Large", small.post("/web/x", "application/octet-stream", body));
    }

    @Test
    void aFunctionThatTakesTooLongIsUnavailable() {
        CountDownLatch unavailable = new CountDownLatch(1);
        ScriptedHandler.script = call -> {
            try {
                return unavailable.await(5, TimeUnit.SECONDS) ? "{}" : "late";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        };
        assertError(503, "Service Unavailable", small.get("/web/x"));
        unavailable.countDown();
        small.idle();
    }

    @Test
    void requestsAtTheSameTimeAreServedAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        ScriptedHandler.script = call -> {
            both.countDown();
            try {
                return both.await(1, TimeUnit.SECONDS) ? "{}" : "late";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        };
        var first = CompletableFuture.supplyAsync(() -> small.get("/web/x").body());
        assertEquals("{}", small.get("/web/x").body());
        assertEquals("{}", first.get());
    }
}
