package fi.kuule.tests.honest;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.tests.flow.ManagementClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every address of the API that only reads, by its own description, with every id that there is in the municipality. */
record ApiPaths(ManagementClient api) {
    /** By what stands before an id. */
    private static final Map<String, String> LISTS = Map.of(
            "/api/services/",
            "id",
            "/api/members/",
            "id",
            "/api/surveys/",
            "id",
            "/api/waves/",
            "id",
            "/api/links/",
            "code",
            "/api/mappings/",
            "name");

    List<String> all() {
        return api.get("/api/openapi.json").get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .flatMap(this::filled)
                .map(ApiPaths::asked)
                .filter(path -> !path.startsWith("/api/export"))
                .toList();
    }

    private Stream<String> filled(String path) {
        if (!path.contains("{")) return Stream.of(path);
        String before = path.substring(0, path.indexOf('{'));
        String after = path.substring(path.indexOf('}') + 1);
        return ids(before).map(id -> before + id + after);
    }

    private Stream<String> ids(String before) {
        JsonNode list =
                api.get(before.substring(0, before.length() - 1)).elements().next();
        return StreamSupport.stream(list.spliterator(), false)
                .map(document -> document.get(LISTS.get(before)).asText());
    }

    /** With what must be said besides: all the time there was, English columns. */
    private static String asked(String path) {
        if (path.endsWith("/scores")) return path + "?from=" + TwoYears.FIRST + "&to=" + TwoYears.LAST;
        if (path.endsWith("/mail-preview")) return path + "?service=kirjasto&language=en";
        return path.endsWith(".csv") ? path + "?language=en" : path;
    }
}
