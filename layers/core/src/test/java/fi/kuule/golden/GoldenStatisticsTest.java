package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The numbers against values computed elsewhere with fifty digits. A further file of the same form is run when the system property {@code
 * golden.file} names one. What is asked of an operation that does not exist yet is named in the output and skipped, never passed over.
 */
class GoldenStatisticsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicTest> everyCase() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        TreeSet<String> later = new TreeSet<>();
        for (JsonNode golden : cases()) {
            String op = golden.get("op").asText();
            Optional<Map<String, Optional<Object>>> actual = GoldenOperations.run(op, golden.get("input"));
            String name = golden.get("id").asText() + " " + op;
            if (actual.isEmpty()) {
                later.add(op + GoldenOperations.variant(golden.get("input")));
                tests.add(DynamicTest.dynamicTest(name, () -> Assumptions.abort("not in this issue: " + op)));
            } else {
                golden.get("expected").fieldNames().forEachRemaining(key -> {
                    if (!actual.get().containsKey(key)) later.add(op + " " + key);
                });
                tests.add(DynamicTest.dynamicTest(name, () -> check(golden, actual.get())));
            }
        }
        System.out.println("golden: not in this issue: " + String.join(", ", later));
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream stream = GoldenStatisticsTest.class.getResourceAsStream("statistics.json")) {
            JSON.readTree(stream).get("cases").forEach(cases::add);
        }
        String further = System.getProperty("golden.file");
        if (further != null)
            JSON.readTree(Files.readString(Path.of(further))).get("cases").forEach(cases::add);
        return cases;
    }

    private static void check(JsonNode golden, Map<String, Optional<Object>> actual) {
        double tolerance = golden.get("tolerance").asDouble();
        int compared = 0;
        for (Map.Entry<String, JsonNode> expected : golden.get("expected").properties()) {
            if (!actual.containsKey(expected.getKey())) continue;
            compare(expected.getKey(), expected.getValue(), actual.get(expected.getKey()), tolerance);
            compared++;
        }
        assertTrue(compared > 0, "nothing was compared");
    }

    private static void compare(String key, JsonNode expected, Optional<Object> actual, double tolerance) {
        if (expected.isNull()) {
            assertEquals(Optional.empty(), actual, key);
        } else if (expected.isTextual()) {
            assertEquals(expected.asText(), actual.orElseThrow(), key);
        } else if (expected.isArray()) {
            assertEquals(
                    expected.toString(), JSON.valueToTree(actual.orElseThrow()).toString(), key);
        } else {
            double value = ((Number) actual.orElseThrow()).doubleValue();
            assertEquals(expected.asDouble(), value, tolerance, key);
        }
    }
}
