package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.management.Api.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/api.md: its examples are run in order, and it has one for every route. */
class ApiDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\\n(?<method>[A-Z]+) (?<path>\\S+)\\n(?<file>Content-Type: application/octet-stream\\n)?(\\n(?<body>.*?))?```\\n→ (?<status>\\d{3})",
            Pattern.DOTALL);
    /** The wave of the examples. */
    private static final String WAVE = "k3w9x2p7qa";

    private final Api api = new Api();

    @Test
    void everyExampleIsAnsweredAsItSaysAndEveryRouteHasOne() throws IOException {
        Set<String> shown = new TreeSet<>();
        String wave = WAVE;
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", "api.md")));
        while (example.find()) {
            api.log.clear();
            Reply reply = call(example, wave);
            assertEquals(
                    Integer.parseInt(example.group("status")),
                    reply.status(),
                    () -> example.group("method") + " " + example.group("path") + ": " + reply.body());
            if (example.group("path").contains("/waves?"))
                wave = reply.body().path("id").asText();
            api.waves.askEverybody();
            shown.add(api.log.get(0).replaceFirst("call method=(\\S+) route=(\\S+) .*", "$1 $2"));
        }
        assertEquals(api.routes(), shown);
    }

    private Reply call(Matcher example, String wave) {
        String path = example.group("path").replace(WAVE, wave);
        if (example.group("file") != null)
            return api.upload(path, example.group("body").replace("…\n", rows()));
        return switch (example.group("method")) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "PUT" -> api.put(path, example.group("body"));
            default -> example.group("body") == null ? api.post(path) : api.post(path, example.group("body"));
        };
    }

    /** The rows that the document leaves out. */
    private static String rows() {
        return IntStream.range(0, 30)
                .mapToObj(i -> "asukas" + i + "@example.org;fi;kirjasto;;\n")
                .collect(Collectors.joining());
    }
}
