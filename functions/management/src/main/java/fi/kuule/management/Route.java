package fi.kuule.management;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method and a path, and what they do. {@code openapi.json} says more about each.
 *
 * @param template such as {@code /api/services/{id}}; unlike a path, it may be logged
 * @param query the parameters that it takes
 * @param open whether it is answered without the key
 */
record Route(String method, String template, Set<String> query, boolean open, Action action) {
    Route {
        query = Collections.unmodifiableSortedSet(new TreeSet<>(query));
    }

    Route(String method, String template, Action action) {
        this(method, template, Set.of(), false, action);
    }

    /** The same route with these parameters of the query, and no others. */
    Route taking(String... parameters) {
        return new Route(method, template, Set.of(parameters), open, action);
    }

    /** The same route for everybody. */
    Route withoutKey() {
        return new Route(method, template, query, true, action);
    }

    /** What stands in the path in place of the template's parameters; empty when the path is another. */
    Optional<Map<String, String>> match(String path) {
        List<String> expected = segments(template);
        List<String> given = segments(path);
        if (expected.size() != given.size()) return Optional.empty();
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String segment = expected.get(i);
            if (segment.startsWith("{")) parameters.put(segment.substring(1, segment.length() - 1), given.get(i));
            else if (!segment.equals(given.get(i))) return Optional.empty();
        }
        return Optional.of(parameters);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
