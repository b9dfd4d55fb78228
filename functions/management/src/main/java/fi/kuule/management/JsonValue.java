package fi.kuule.management;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.language.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value somewhere in a document. What cannot be read is a fault under the value's JSON pointer (RFC 6901). */
record JsonValue(JsonNode json, String pointer, List<JsonFault> faults) {
    <T> Optional<T> fault(String message) {
        faults.add(new JsonFault(pointer, message));
        return Optional.empty();
    }

    JsonValue child(String name, JsonNode value) {
        return new JsonValue(value, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
    }

    Optional<String> text() {
        if (!json.isTextual()) return fault("must be a text");
        String text = json.textValue().strip();
        return text.isEmpty() ? fault("must not be empty") : Optional.of(text);
    }

    /** @param max in characters as people count them, so an emoji is one */
    Optional<String> line(int max) {
        return text().flatMap(text -> {
            if (text.codePointCount(0, text.length()) > max) return fault("must have at most " + max + " characters");
            return Line.isOne(text) ? Optional.of(text) : fault("must be one line without control characters");
        });
    }

    Optional<Integer> integer(int min, int max) {
        if (!json.isIntegralNumber()) return fault("must be a whole number");
        if (!json.canConvertToInt() || json.intValue() < min || json.intValue() > max)
            return fault("must be from " + min + " to " + max);
        return Optional.of(json.intValue());
    }

    Optional<Boolean> flag() {
        return json.isBoolean() ? Optional.of(json.booleanValue()) : fault("must be true or false");
    }

    Optional<LocalDate> date() {
        return parsed(LocalDate::parse, "must be a date such as 2026-11-30");
    }

    /** @param values what may stand here */
    <T> Optional<T> oneOf(Map<String, T> values) {
        return text().flatMap(text -> {
            T value = values.get(text);
            return value == null
                    ? fault("must be one of " + String.join(", ", new TreeSet<>(values.keySet())))
                    : Optional.of(value);
        });
    }

    /** A text that {@code parser} takes; {@code otherwise} is the fault when it throws. */
    <T> Optional<T> parsed(Function<String, T> parser, String otherwise) {
        return text().flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                return fault(otherwise);
            }
        });
    }

    <T> Optional<List<T>> list(Function<JsonValue, Optional<T>> element) {
        if (!json.isArray()) return fault("must be an array");
        List<T> values = new ArrayList<>();
        for (int i = 0; i < json.size(); i++)
            element.apply(child(Integer.toString(i), json.get(i))).ifPresent(values::add);
        return values.size() == json.size() ? Optional.of(values) : Optional.empty();
    }

    /** An object read by {@code reader}, whose supplier is asked only when the object has no fault. */
    <T> Optional<T> object(Function<JsonFields, Supplier<T>> reader) {
        if (!json.isObject()) return fault("must be an object");
        int before = faults.size();
        JsonFields fields = new JsonFields(this);
        Supplier<T> value = reader.apply(fields);
        fields.rejectUnknown();
        return faults.size() == before ? made(value) : Optional.empty();
    }

    /** What the domain does not take is a fault too. */
    private <T> Optional<T> made(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            return fault(String.valueOf(e.getMessage()));
        }
    }
}
