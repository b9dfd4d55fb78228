package fi.kuule.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The API's description of itself, to be asked what it says of a call. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final OpenApi SERVED = new OpenApi(read(Description.reply().body()));

    final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    static OpenApi served() {
        return SERVED;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("openapi.json is not JSON", e);
        }
    }

    /** Method and path of every operation, and what is said of it. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** The parameters of an operation that stand in {@code query}, {@code path} or {@code header}. */
    Set<String> parameters(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode declared = resolved(parameter);
            if (declared.path("in").asText().equals(in))
                names.add(declared.path("name").asText());
        });
        return names;
    }

    /** What an operation's JSON document must be; missing when it takes none. */
    static JsonNode request(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    JsonNode response(JsonNode operation, int status) {
        return resolved(operation.path("responses").path(Integer.toString(status)));
    }

    /** What is wrong with a value by a schema of the document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        for (Error error : compiled.computeIfAbsent(schema, this::compile).validate(value))
            faults.add(error.getInstanceLocation() + ": " + error.getMessage());
        return faults;
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode().put("$schema", DIALECT);
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** What is wrong with a schema itself. */
    static List<String> faultsOfSchema(JsonNode schema) {
        List<String> faults = new ArrayList<>();
        for (Error error : SCHEMAS.getSchema(SchemaLocation.of(DIALECT)).validate(schema))
            faults.add(error.getInstanceLocation() + ": " + error.getMessage());
        return faults;
    }

    /** A field that is null is as one that is left out. */
    static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()) kept.set(field.getKey(), withoutNulls(field.getValue()));
            });
            return kept;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode kept = JSON.createArrayNode();
            array.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return value;
    }

    Optional<JsonNode> operation(String method, String template) {
        return Optional.ofNullable(operations().get((method.equals("HEAD") ? "GET" : method) + " " + template));
    }

    JsonNode schema(String name) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) throw new AssertionError("openapi.json has no schema " + name);
        return schema;
    }
}
