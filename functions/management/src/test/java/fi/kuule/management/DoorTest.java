package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.management.Api.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class DoorTest {
    private final Api api = Requests.small();

    @Test
    void withoutTheKeyNothingIsSaidButThat() {
        Reply without = api.call(Api.file("management-without-key.json"));
        Reply elsewhere = api.call(withAuthorization("/api/nowhere", "Bearer wrong"));
        assertEquals(401, without.status());
        assertEquals("Bearer", without.headers().path("WWW-Authenticate").asText());
        assertEquals(without, elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic an-example-key", "an-example-key", "Bearer an-example-kez"})
    void nothingButTheKeyOpens(String authorization) {
        assertEquals(
                401, api.call(withAuthorization("/api/services", authorization)).status());
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        assertEquals(
                200,
                api.call(withAuthorization("/api/services", "bearer " + Api.KEY))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api/services/",
                "/api//services",
                "/api/services/kirjasto/muu",
                "/api/services/muu",
                "/api/services/KIRJASTO",
                "/api/members/muu",
                "/api/surveys/muu",
                "/api/links/muu",
                "/api/mappings/muu",
                "/api/waves/muu",
                "/api/services/muu/scores?from=2026-01&to=2026-02"
            })
    void whatIsNotThereIs404(String path) {
        Reply reply = api.get(path);
        assertEquals(404, reply.status());
        assertEquals(404, reply.body().path("status").asInt());
    }

    @Test
    void anotherMethodIs405WithThoseThatGo() {
        Reply reply = api.delete("/api/services/kirjasto");
        assertEquals(405, reply.status());
        assertEquals("GET, HEAD, PUT", reply.headers().path("Allow").asText());
    }

    @Test
    void anotherTypeThanJsonIs415() {
        Reply reply = api.call(Api.withText(Api.event("PUT", "/api/organisation"), "text/plain", "{}"));
        assertEquals(415, reply.status());
    }

    @Test
    void aDocumentThatIsTooLargeIs413() {
        String large = "{\"name\": \"" + "x".repeat(JsonBody.MAX_BYTES) + "\"}";
        assertEquals(413, api.put("/api/organisation", large).status());
    }

    @Test
    void anIdThatCannotBeGivenIs400() {
        assertEquals(400, api.put("/api/services/Kirjasto", Requests.SERVICE).status());
    }

    @Test
    void theLogHasTheTemplateAndNoIdsOrBodies() {
        api.log.clear();
        api.put("/api/members/aino", Requests.MEMBER);
        api.get("/api/members/aino@mallila.example");
        api.get("/api/aino");
        assertEquals(
                List.of(
                        "call method=PUT route=/api/members/{id} status=200",
                        "call method=GET route=/api/members/{id} status=404",
                        "call method=GET route=- status=404"),
                api.log);
    }

    @Test
    void whenTheStoreIsDownNothingIsPromised() {
        api.log.clear();
        Reply reply = api.call((Action) call -> {
            throw ProvisionedThroughputExceededException.builder()
                    .message("aino@mallila.example")
                    .build();
        });
        assertEquals(503, reply.status());
        assertEquals(
                List.of(
                        "unavailable cause=ProvisionedThroughputExceededException",
                        "call method=GET route=- status=503"),
                api.log);
    }

    @Test
    void nothingIsKeptInCaches() {
        assertEquals(
                "no-store",
                api.get("/api/members").headers().path("Cache-Control").asText());
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new ManagementHandler(
                        Map.of("API_KEY_SHA256", "short"), InstantSource.system(), new SplittableRandom(1)));
        String message = String.valueOf(told.getMessage());
        assertTrue(message.contains("REGISTER_TABLE is missing"), message);
        assertTrue(message.contains("API_KEY_SHA256 cannot be read"), message);
        assertFalse(message.contains("short"), message);
    }

    private static ObjectNode withAuthorization(String path, String authorization) {
        ObjectNode event = Api.event("GET", path);
        event.withObjectProperty("headers").put("authorization", authorization);
        return event;
    }
}
