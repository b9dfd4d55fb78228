package fi.kuule.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.http.HttpReply;
import java.util.List;

/** What is wrong, as RFC 9457 writes it. */
final class Problem {
    private final ProblemKind kind;
    private final ObjectNode body;

    private Problem(ProblemKind kind, String detail) {
        this.kind = kind;
        this.body = JsonNodeFactory.instance
                .objectNode()
                .put("type", kind.type())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail);
    }

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail);
    }

    /** Everything that is wrong with a document, each by its JSON pointer. */
    static Problem of(List<JsonFault> faults) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        faults.forEach(
                fault -> errors.addObject().put("pointer", fault.pointer()).put("message", fault.message()));
        String detail = faults.size() == 1 ? "one thing is wrong" : faults.size() + " things are wrong";
        return new Problem(ProblemKind.INVALID_DOCUMENT, detail).with("errors", errors);
    }

    /** The problem of one value in a document. */
    static Problem at(String pointer, String message) {
        return of(List.of(new JsonFault(pointer, message)));
    }

    static Problem notFound(String what) {
        return of(ProblemKind.NOT_FOUND, "there is no " + what + " of this id");
    }

    Problem with(String name, JsonNode value) {
        body.set(name, value);
        return this;
    }

    HttpReply reply() {
        return HttpReply.of(kind.status(), "application/problem+json", body.toString())
                .with("Cache-Control", "no-store");
    }
}
