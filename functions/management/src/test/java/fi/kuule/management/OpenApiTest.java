package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.management.Api.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** openapi.json is OpenAPI 3.1, and is about the calls that there are. {@link Contract} holds it to what every test asks and gets. */
class OpenApiTest {
    private static final Set<String> OPERATION =
            Set.of("operationId", "summary", "tags", "security", "parameters", "requestBody", "responses");
    private static final Set<String> PARAMETER = Set.of("name", "in", "required", "description", "schema");
    private static final Set<String> RESPONSE = Set.of("description", "headers", "content");

    private final OpenApi openApi = OpenApi.served();
    private final Api api = new Api();

    @Test
    void itIsServedWithoutAKeyAndAsItIs() {
        Reply reply = api.call(Api.withoutKey("GET", "/api/openapi.json"));
        assertEquals(200, reply.status());
        assertEquals(openApi.document, reply.body());
        assertEquals(401, api.call(Api.withoutKey("POST", "/api/openapi.json")).status());
    }

    @Test
    void everyRouteIsInItAndNoOther() {
        Set<String> missing = new TreeSet<>(api.routes());
        missing.removeAll(openApi.operations().keySet());
        assertEquals(Set.of(), missing, "routes that openapi.json does not have");
        Set<String> invented = new TreeSet<>(openApi.operations().keySet());
        invented.removeAll(api.routes());
        assertEquals(Set.of(), invented, "operations that are no routes");
    }

    @Test
    void everyParameterIsTheRoutes() {
        for (Route route : api.allRoutes()) {
            String call = route.method() + " " + route.template();
            JsonNode operation = openApi.operations().get(call);
            Set<String> path = Pattern.compile("\\{(\\w+)}")
                    .matcher(route.template())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(path, openApi.parameters(operation, "path"), call);
            assertEquals(route.query(), openApi.parameters(operation, "query"), call);
            assertEquals(
                    route.open(),
                    operation.has("security") && operation.path("security").isEmpty(),
                    call);
        }
    }

    @Test
    void itSaysWhatItIs() {
        assertEquals("3.1.0", openApi.document.path("openapi").asText());
        assertEquals(
                Set.of("openapi", "info", "servers", "security", "tags", "paths", "components"),
                names(openApi.document));
        assertTrue(openApi.document.path("info").hasNonNull("title"));
        assertTrue(openApi.document.path("info").hasNonNull("version"));
        assertEquals(
                Set.of("securitySchemes", "schemas", "parameters", "responses"),
                names(openApi.document.path("components")));
    }

    @Test
    void everyOperationIsWhole() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = StreamSupport.stream(openApi.document.path("tags").spliterator(), false)
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
        openApi.operations().forEach((call, operation) -> {
            assertTrue(OPERATION.containsAll(names(operation)), call);
            assertTrue(ids.add(operation.path("operationId").asText()), call + " has the operationId of another");
            assertFalse(operation.path("summary").asText().isBlank(), call);
            operation.path("tags").forEach(tag -> assertTrue(tags.contains(tag.asText()), call));
            operation.path("parameters").forEach(parameter -> {
                JsonNode declared = openApi.resolved(parameter);
                assertTrue(PARAMETER.containsAll(names(declared)), call);
                assertTrue(declared.has("schema"), call);
                if (declared.path("in").asText().equals("path"))
                    assertTrue(declared.path("required").asBoolean(), call);
            });
            checkResponses(call, operation);
        });
    }

    private void checkResponses(String call, JsonNode operation) {
        assertTrue(names(operation.path("responses")).stream().anyMatch(status -> status.startsWith("2")), call);
        operation.path("responses").forEach(response -> {
            JsonNode declared = openApi.resolved(response);
            assertTrue(RESPONSE.containsAll(names(declared)), call + declared);
            assertTrue(declared.has("description"), call);
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingIsLeftOver() {
        Set<String> referred = new TreeSet<>();
        walk(openApi.document, node -> {
            if (node.path("$ref").isTextual()) referred.add(node.path("$ref").asText());
        });
        referred.forEach(reference ->
                assertFalse(openApi.document.at(reference.substring(1)).isMissingNode(), reference));
        Set<String> defined = new TreeSet<>();
        for (String kind : List.of("schemas", "parameters", "responses"))
            names(openApi.document.path("components").path(kind))
                    .forEach(name -> defined.add("#/components/" + kind + "/" + name));
        assertEquals(defined, referred);
    }

    @Test
    void everySchemaIsASchema() {
        List<JsonNode> schemas = new ArrayList<>();
        openApi.document.path("components").path("schemas").forEach(schemas::add);
        walk(openApi.document.path("paths"), node -> {
            if (node.has("schema")) schemas.add(node.path("schema"));
        });
        schemas.forEach(schema -> assertEquals(List.of(), OpenApi.faultsOfSchema(schema), schema::toString));
    }

    @Test
    void everyObjectOfARequestIsClosed() {
        openApi.operations()
                .values()
                .forEach(operation -> walkSchema(OpenApi.request(operation), schema -> {
                    if (schema.path("type").asText().equals("object"))
                        assertTrue(
                                schema.path("additionalProperties").isBoolean()
                                        && !schema.path("additionalProperties").asBoolean(),
                                schema::toString);
                }));
    }

    @Test
    void everyKindOfProblemIsDocumentedSomewhereAndNoOther() {
        Set<String> documented = new TreeSet<>();
        openApi.document
                .path("components")
                .path("responses")
                .forEach(response -> response.at("/content/application~1problem+json/schema/properties/type/enum")
                        .forEach(type -> documented.add(type.asText())));
        Set<String> kinds = Arrays.stream(ProblemKind.values())
                .map(ProblemKind::type)
                .collect(Collectors.toCollection(TreeSet::new));
        // These two are of no operation.
        kinds.removeAll(Set.of(ProblemKind.UNKNOWN_PATH.type(), ProblemKind.METHOD_NOT_ALLOWED.type()));
        assertEquals(kinds, documented);
    }

    @Test
    void theTableOfProblemsInTheDocumentHasEveryKindUnderItsStatus() {
        Set<String> told = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| (\\d{3}) \\| ([^|]+) \\|").matcher(Api.document());
        while (row.find())
            for (String type : row.group(2).split(","))
                told.add(row.group(1) + " urn:kuule:problem:" + type.strip().replace("`", ""));
        assertEquals(
                Arrays.stream(ProblemKind.values())
                        .map(kind -> kind.status() + " " + kind.type())
                        .collect(Collectors.toCollection(TreeSet::new)),
                told);
    }

    private void walkSchema(JsonNode schema, Consumer<JsonNode> visit) {
        walk(schema, node -> {
            visit.accept(node);
            if (node.has("$ref")) walkSchema(openApi.resolved(node), visit);
        });
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visit) {
        visit.accept(node);
        node.forEach(child -> walk(child, visit));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
