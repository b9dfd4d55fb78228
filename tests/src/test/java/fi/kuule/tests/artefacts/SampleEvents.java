package fi.kuule.tests.artefacts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files under {@code events}, with what in them must fit this town and this day put in. */
final class SampleEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DIRECTORY = Path.of("..", "events");
    private final Map<String, String> replaced;

    SampleEvents(Map<String, String> replaced) {
        this.replaced = replaced;
    }

    ObjectNode read(String name) {
        try {
            String text = Files.readString(DIRECTORY.resolve(name + ".json"));
            for (Map.Entry<String, String> one : replaced.entrySet()) text = text.replace(one.getKey(), one.getValue());
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
