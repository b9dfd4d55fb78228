package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One operation with its input and what is expected of it.
 *
 * @param tolerance absolute, for every number
 */
record GoldenCase(String id, String op, JsonNode input, JsonNode expected, double tolerance) {
    /** {@link IllegalArgumentException}, a sentence, when it is no case. */
    static GoldenCase of(JsonNode node) {
        String id = node.path("id").asText("without an id");
        if (!node.path("op").isTextual()
                || !node.path("input").isObject()
                || !node.path("expected").isObject()
                || !node.path("tolerance").isNumber())
            throw new IllegalArgumentException("case " + id + " lacks one of op, input, expected, tolerance");
        return new GoldenCase(
                id,
                node.get("op").asText(),
                node.get("input"),
                node.get("expected"),
                node.get("tolerance").asDouble());
    }

    /** Empty when the operation gives what is expected. */
    List<Mismatch> run() {
        return Operations.find(op)
                .map(this::run)
                .orElseGet(() -> List.of(new Mismatch("op", "an operation that exists", op)));
    }

    private List<Mismatch> run(Operation operation) {
        try {
            JsonNode actual = Json.of(operation.run(new Input(input)));
            return new Matching(tolerance).mismatches(expected, actual);
        } catch (RuntimeException e) {
            return List.of(new Mismatch("", expected.toString(), e.toString()));
        }
    }
}
