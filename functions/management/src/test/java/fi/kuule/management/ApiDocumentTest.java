package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.management.Api.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/api.md: its examples are run in order, it has one for every route, and the replies that it shows are of the form that is answered. */
class ApiDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\\n(?<method>[A-Z]+) (?<path>\\S+)\\n(?<headers>([A-Z][A-Za-z-]+: \\S+\\n)*)(\\n(?<body>.*?))?```\\n→ (?<status>\\d{3})",
            Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    /** The wave of the examples. */
    private static final String WAVE = "k3w9x2p7qa";
    /** The letter of the examples. */
    private static final String CODE = "K7PQ-2MXR-9TWH";

    private final Api api = new Api();
    private String wave = WAVE;

    @Test
    void everyExampleIsAnsweredAsItSaysAndEveryRouteHasOne() {
        Set<String> run = new TreeSet<>();
        List<MatchResult> examples = EXAMPLE.matcher(Api.document()).results().toList();
        for (int i = 0; i < examples.size(); i++) {
            int next = i + 1 < examples.size()
                    ? examples.get(i + 1).start()
                    : Api.document().length();
            String operation = run(examples.get(i));
            run.add(operation);
            checkShown(
                    operation,
                    Integer.parseInt(examples.get(i).group("status")),
                    Api.document().substring(examples.get(i).end(), next));
        }
        assertEquals(api.routes(), run);
    }

    /** Method and route of the example. */
    private String run(MatchResult example) {
        Reply reply = call(example);
        assertEquals(
                Integer.parseInt(example.group("status")),
                reply.status(),
                () -> example.group("method") + " " + example.group("path") + ": " + reply.text());
        if (example.group("path").contains("/waves?"))
            wave = reply.body().path("id").asText();
        api.waves.askEverybody();
        return api.log.get(api.log.size() - 1).replaceFirst("call method=(\\S+) route=(\\S+) .*", "$1 $2");
    }

    private Reply call(MatchResult example) {
        String path = example.group("path").replace(WAVE, wave);
        String body = example.group("body") == null ? "" : real(example.group("body"));
        if (example.group("headers").contains("application/octet-stream"))
            return api.upload(path, body.replace("…\n", rows()));
        return switch (example.group("method")) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "PUT" -> api.put(path, body);
            default -> body.isEmpty() ? api.post(path) : api.post(path, body);
        };
    }

    private String real(String body) {
        return api.waves.letters.codes.isEmpty()
                ? body
                : body.replace(WAVE, wave)
                        .replace(CODE, api.waves.letters.codes.get(0).value());
    }

    /** The replies that stand between an example and the next. */
    private static void checkShown(String operation, int status, String text) {
        OpenApi openApi = OpenApi.served();
        SHOWN.matcher(text).results().map(shown -> Api.json(shown.group(1))).forEach(reply -> {
            JsonNode schema = reply.path("type").asText().startsWith("urn:")
                    ? openApi.schema("Problem")
                    : openApi.response(openApi.operations().get(operation), status)
                            .at("/content/application~1json/schema");
            assertEquals(List.of(), openApi.faults(schema, reply), reply::toString);
        });
    }

    /** The rows that the document leaves out. */
    private static String rows() {
        return IntStream.range(0, 30)
                .mapToObj(i -> "asukas" + i + "@example.org;fi;kirjasto;;\n")
                .collect(Collectors.joining());
    }
}
