package fi.kuule.management;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The fields of an object; every field that is not asked for is a fault. A field that is null is not there. */
final class JsonFields {
    private final JsonValue object;
    private final Set<String> known = new HashSet<>();

    JsonFields(JsonValue object) {
        this.object = object;
    }

    /** The value is there once the whole object has been read without a fault. */
    <T> Field<T> required(String name, Function<JsonValue, Optional<T>> reader) {
        Optional<JsonValue> field = field(name);
        if (field.isEmpty()) object.child(name, object.json().path(name)).fault("is missing");
        return new Field<>(name, field.flatMap(reader));
    }

    <T> Optional<T> optional(String name, Function<JsonValue, Optional<T>> reader) {
        return field(name).flatMap(reader);
    }

    /** The value of a field that may be left out. */
    <T> T optional(String name, Function<JsonValue, Optional<T>> reader, T otherwise) {
        return optional(name, reader).orElse(otherwise);
    }

    /** A field that the API gives and does not take: it may come back as it went, and changes nothing. */
    JsonFields given(String name) {
        known.add(name);
        return this;
    }

    /** The id, which the path says already: may be repeated, not changed. */
    JsonFields id(String name, String id) {
        optional(
                name,
                value -> value.text()
                        .flatMap(text ->
                                text.equals(id) ? Optional.of(text) : value.fault("must be the id in the path")));
        return this;
    }

    void rejectUnknown() {
        object.json().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name))
                object.child(name, object.json().path(name)).fault("is not a field of this document");
        });
    }

    private Optional<JsonValue> field(String name) {
        known.add(name);
        JsonNode value = object.json().path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(object.child(name, value));
    }

    /** @param found empty when the field is missing or has a fault */
    record Field<T>(String name, Optional<T> found) implements Supplier<T> {
        @Override
        public T get() {
            return found.orElseThrow(() -> new IllegalStateException("field " + name + " was not read"));
        }
    }
}
