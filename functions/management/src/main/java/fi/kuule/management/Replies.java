package fi.kuule.management;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Replies that hold a document. */
final class Replies {
    private Replies() {}

    static HttpReply ok(ObjectNode document) {
        return json(200, document);
    }

    static HttpReply created(ObjectNode document) {
        return json(201, document);
    }

    /** {@code {"services": [...]}}. */
    static <T> HttpReply list(String name, List<T> things, Function<T, ObjectNode> writer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode array = document.putArray(name);
        things.forEach(thing -> array.add(writer.apply(thing)));
        return ok(document);
    }

    /** It will be done. */
    static HttpReply accepted(ObjectNode document) {
        return json(202, document);
    }

    static HttpReply none() {
        return new HttpReply(204, Map.of("Cache-Control", "no-store"), "");
    }

    private static HttpReply json(int status, ObjectNode document) {
        return HttpReply.of(status, "application/json", document.toString()).with("Cache-Control", "no-store");
    }
}
