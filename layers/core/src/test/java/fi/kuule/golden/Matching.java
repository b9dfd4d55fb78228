package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what is expected, and only that, with what came out: numbers within the tolerance, everything else exactly. */
final class Matching {
    private final double tolerance;
    private final List<Mismatch> mismatches = new ArrayList<>();

    Matching(double tolerance) {
        this.tolerance = tolerance;
    }

    List<Mismatch> mismatches(JsonNode expected, JsonNode actual) {
        fields("", expected, actual);
        return List.copyOf(mismatches);
    }

    private void fields(String prefix, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> field : expected.properties())
            compare(prefix + field.getKey(), field.getValue(), actual.path(field.getKey()));
    }

    private void compare(String key, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) fields(key + ".", expected, actual);
        else if (expected.isArray() && actual.isArray() && expected.size() == actual.size())
            for (int i = 0; i < expected.size(); i++) compare(key + "[" + i + "]", expected.get(i), actual.get(i));
        else if (!same(expected, actual))
            mismatches.add(
                    new Mismatch(key, expected.toString(), actual.isMissingNode() ? "no such key" : actual.toString()));
    }

    private boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber())
            return Math.abs(expected.asDouble() - actual.asDouble()) <= tolerance;
        return expected.equals(actual);
    }
}
