package fi.kuule.local.demo;

import fi.kuule.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What residents write in one language, from {@code comments_<language>.txt}. */
final class Phrases {
    private static final String EVERY_SERVICE = "*";
    private final Map<String, List<List<String>>> rowsByKind;

    Phrases(Language language) {
        rowsByKind = lines("comments_" + language.tag() + ".txt")
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ")))
                .collect(Collectors.groupingBy(List::getFirst));
    }

    private static Stream<String> lines(String name) {
        try (InputStream stream = Phrases.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException("no " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The phrases of this kind and sentiment that suit the service. */
    List<String> of(String kind, Sentiment sentiment, TownService service) {
        return rows(kind)
                .filter(row -> row.get(1).equals(sentiment.sign) && suits(row.get(2), service))
                .map(List::getLast)
                .toList();
    }

    private static boolean suits(String services, TownService service) {
        return services.equals(EVERY_SERVICE) || List.of(services.split(",")).contains(service.id);
    }

    /** The last column of every row of this kind. */
    List<String> of(String kind) {
        return rows(kind).map(List::getLast).toList();
    }

    /** The second column → the last of every row of this kind. */
    Map<String, String> pairs(String kind) {
        return rows(kind).collect(Collectors.toMap(row -> row.get(1), List::getLast));
    }

    private Stream<List<String>> rows(String kind) {
        return rowsByKind.getOrDefault(kind, List.of()).stream();
    }
}
