package fi.kuule.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cases of a file. */
record GoldenFile(List<GoldenCase> cases) {
    private static final JsonMapper JSON = new JsonMapper();

    GoldenFile {
        cases = List.copyOf(cases);
    }

    /** One of the project's own. */
    static GoldenFile own(String name) {
        try (InputStream stream = GoldenFile.class.getResourceAsStream(name)) {
            return of(JSON.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the project's " + name, e);
        }
    }

    /** {@link IllegalArgumentException}, a sentence, when it is not there or not of the form. */
    static GoldenFile read(Path path) {
        try {
            return of(JSON.readTree(Files.readString(path)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private static GoldenFile of(JsonNode file) {
        if (!file.path("cases").isArray() || file.path("cases").isEmpty())
            throw new IllegalArgumentException("there is no list of cases in it");
        return new GoldenFile(Input.elements(file.get("cases"), GoldenCase::of));
    }
}
