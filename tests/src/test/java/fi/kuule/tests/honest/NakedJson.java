package fi.kuule.tests.honest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks for scores that a reply of the API tells without what they rest on. */
final class NakedJson {
    private static final Set<String> REST = Set.of("lower", "upper", "n", "asked");

    private NakedJson() {}

    static List<String> in(JsonNode reply) {
        return objects(reply)
                .filter(object -> object.has("nps"))
                .filter(object -> !REST.stream().allMatch(object::has))
                .map(JsonNode::toString)
                .toList();
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        Stream<JsonNode> inner = StreamSupport.stream(node.spliterator(), false).flatMap(NakedJson::objects);
        return node.isObject() ? Stream.concat(Stream.of(node), inner) : inner;
    }
}
