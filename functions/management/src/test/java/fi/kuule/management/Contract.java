package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds every call that any test of this module makes to openapi.json: whatever is answered is documented, and nothing is taken that is
 * not.
 */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApi OPEN_API = OpenApi.served();
    private static final Set<String> PROBLEMS =
            Arrays.stream(ProblemKind.values()).map(ProblemKind::type).collect(Collectors.toSet());

    private Contract() {}

    /** @param logged the line that the function logged */
    static void check(JsonNode event, String logged, Api.Reply reply) {
        String call = event.path("requestContext").path("http").path("method").asText() + " "
                + logged.replaceFirst(".* route=(\\S+) .*", "$1");
        String[] parts = call.split(" ", 2);
        if (reply.isProblem()) checkProblem(call, reply);
        OPEN_API.operation(parts[0], parts[1]).ifPresent(operation -> {
            checkReply(call, operation, parts[0].equals("HEAD"), reply);
            if (reply.status() < 300) checkRequest(call, operation, event);
        });
    }

    private static void checkProblem(String call, Api.Reply reply) {
        assertEquals(List.of(), OPEN_API.faults(OPEN_API.schema("Problem"), reply.body()), call);
        assertTrue(PROBLEMS.contains(reply.body().path("type").asText()), call);
        assertEquals(reply.status(), reply.body().path("status").asInt(), call);
    }

    private static void checkReply(String call, JsonNode operation, boolean head, Api.Reply reply) {
        JsonNode response = OPEN_API.response(operation, reply.status());
        assertTrue(
                response.has("description"),
                () -> call + " was answered " + reply.status() + ", which openapi.json does not say: " + reply.body());
        String type = reply.headers().path("Content-Type").asText().split(";", 2)[0];
        JsonNode content = response.path("content");
        if (type.isEmpty()) assertTrue(content.isMissingNode(), call + " was answered without content");
        else assertTrue(content.has(type), call + " was answered " + type);
        JsonNode schema = content.path(type).path("schema");
        if (!head && type.endsWith("json"))
            assertEquals(List.of(), OPEN_API.faults(schema, reply.body()), () -> call + ": " + reply.body());
    }

    private static void checkRequest(String call, JsonNode operation, JsonNode event) {
        Set<String> query = Arrays.stream(event.path("rawQueryString").asText().split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.toSet());
        assertTrue(OPEN_API.parameters(operation, "query").containsAll(query), () -> call + " took " + query);
        JsonNode schema = OpenApi.request(operation);
        if (schema.isMissingNode()) return;
        JsonNode document = OpenApi.withoutNulls(read(event.path("body").asText()));
        assertEquals(List.of(), OPEN_API.faults(schema, document), () -> call + " took " + document);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replaceFirst("^\uFEFF", ""));
        } catch (JsonProcessingException e) {
            throw new AssertionError("what was taken is not JSON", e);
        }
    }
}
