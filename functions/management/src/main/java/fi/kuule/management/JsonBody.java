package fi.kuule.management;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.aws.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The JSON document in a request. */
final class JsonBody {
    static final int MAX_BYTES = 256 * 1024;

    /** Some programs write one before everything. */
    private static final String MARK = "\uFEFF";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** The document that {@code reader} reads, or everything that is wrong with it. */
    static <T> Reading<T> read(HttpRequest request, Function<JsonFields, Supplier<T>> reader) {
        if (request.body().size() > MAX_BYTES)
            return refused(Problem.of(ProblemKind.TOO_LARGE, "a document has at most " + MAX_BYTES + " bytes"));
        if (!isJson(request.header("content-type").orElse("")))
            return refused(Problem.of(ProblemKind.UNSUPPORTED_TYPE, "send application/json"));
        String text = request.body().text();
        if (text.indexOf('\uFFFD') >= 0) return refused(Problem.of(ProblemKind.NOT_UTF8, "send the document in UTF-8"));
        try {
            return read(MAPPER.readTree(text.startsWith(MARK) ? text.substring(1) : text), reader);
        } catch (JsonProcessingException e) {
            return refused(Problem.of(ProblemKind.NOT_JSON, where(e)));
        }
    }

    private static <T> Reading<T> read(JsonNode json, Function<JsonFields, Supplier<T>> reader) {
        if (json.isMissingNode()) return refused(Problem.of(ProblemKind.NOT_JSON, "the body is empty"));
        List<JsonFault> faults = new ArrayList<>();
        Optional<T> value = new JsonValue(json, "", faults).object(reader);
        return value.<Reading<T>>map(Reading.Read::new).orElseGet(() -> refused(Problem.of(faults)));
    }

    private static <T> Reading<T> refused(Problem problem) {
        return new Reading.Refused<>(problem);
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** What is nested too deep is refused without a place. */
    private static String where(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return what(e) + place;
    }

    /** What the parser says, but nothing of how it is built or set. */
    private static String what(JsonProcessingException e) {
        String said = e.getOriginalMessage().replaceFirst("(?s)\\s*\\((start marker at )?\\[Source.*", "");
        return said.contains("`") ? "the document cannot be read as JSON" : said;
    }
}
