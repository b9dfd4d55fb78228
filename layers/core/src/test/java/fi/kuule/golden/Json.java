package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What came out as JSON: what is empty is null. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode of(Object value) {
        return switch (value) {
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case String text -> NODES.textNode(text);
            case Enum<?> constant -> NODES.textNode(constant.name());
            case Optional<?> optional -> optional.<JsonNode>map(Json::of).orElseGet(NODES::nullNode);
            case OptionalDouble number -> number.isEmpty() ? NODES.nullNode() : NODES.numberNode(number.getAsDouble());
            case OptionalInt number -> number.isEmpty() ? NODES.nullNode() : NODES.numberNode(number.getAsInt());
            case OptionalLong number -> number.isEmpty() ? NODES.nullNode() : NODES.numberNode(number.getAsLong());
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(element -> array.add(of(element)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, element) -> object.set(key.toString(), of(element)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }
}
