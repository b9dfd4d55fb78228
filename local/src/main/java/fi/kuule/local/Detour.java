package fi.kuule.local;

import java.net.URI;

/** Where the functions find an engine, when something is to stand between: a test's bad weather, a recorder. */
@FunctionalInterface
public interface Detour {
    /** Straight to the engine. */
    Detour NONE = (service, engine) -> engine;

    /**
     * @param service {@code dynamodb}, {@code sqs} or {@code ses}
     * @param engine where the engine answers
     * @return where the functions are to go instead
     */
    URI to(String service, URI engine);
}
