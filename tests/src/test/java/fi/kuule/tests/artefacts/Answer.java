package fi.kuule.tests.artefacts;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of an event. */
sealed interface Answer {
    /** @param reply what the handler wrote; missing when it wrote nothing */
    record Returned(JsonNode reply) implements Answer {}

    /** The handler threw, or the function did not come up. */
    record Failed(String type, String message) implements Answer {}

    /** The reply; an {@link AssertionError} when there is none. */
    default JsonNode reply() {
        return switch (this) {
            case Returned returned -> returned.reply();
            case Failed failed -> throw new AssertionError("the function failed: " + failed);
        };
    }

    default int status() {
        return reply().path("statusCode").asInt();
    }
}
