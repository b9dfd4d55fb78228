package fi.kuule.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final List<String> LOG = List.of("outcome=asked survey=syksy@1\n");
    private final Judge judge = new Judge(List.of("token123"));

    private static ObjectNode page(String body) {
        ObjectNode reply =
                new JsonMapper().createObjectNode().put("statusCode", 200).put("body", body);
        reply.putObject("headers")
                .put("Content-Type", "text/html; charset=utf-8")
                .put("Content-Security-Policy", "default-src 'none'")
                .put("Referrer-Policy", "no-referrer")
                .put("X-Content-Type-Options", "nosniff")
                .put("X-Robots-Tag", "noindex")
                .put("Cache-Control", "no-store");
        return reply;
    }

    @Test
    void aPageThatShowsTheMarkerAsTextIsInOrder() {
        assertEquals(
                Optional.empty(), judge.fault(page("<p>&lt;kuule\"'&amp;></p><i title=\"&lt;kuule&#34;&#39;\">"), LOG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p><kuule\"'&></p>", "<i title=\"&lt;kuule\"'>", "\tat fi.kuule.Some", "NullPointerException"})
    void whatIsRawOrFromTheInsideIsFound(String body) {
        assertTrue(judge.fault(page(body), LOG).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome=asked token123\n", "path=/s/abc\n", "outcome=asked\nmore\n"})
    void aLineThatSaysTooMuchIsFound(String line) {
        assertTrue(judge.fault(page(""), List.of(line)).isPresent());
    }

    @Test
    void aFaultOfTheServerAndAPageThatMayBeKeptAreFound() {
        ObjectNode kept = page("");
        kept.withObject("/headers").remove("Cache-Control");
        assertTrue(judge.fault(kept, LOG).isPresent());
        assertTrue(judge.fault(page("").put("statusCode", 503), LOG).isPresent());
    }
}
