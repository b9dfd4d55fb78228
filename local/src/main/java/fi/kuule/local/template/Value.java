package fi.kuule.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of the template with the line on which it stands. */
sealed interface Value {
    int line();

    /** A scalar as it is written; CloudFormation has no other scalars. */
    record Text(String text, int line) implements Value {}

    record Sequence(List<Value> items, int line) implements Value {}

    /** In the order of the file. */
    record Mapping(Map<String, Value> entries, int line) implements Value {
        Optional<Value> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** The mapping under a key; an empty one when there is none. */
        Mapping mapping(String key) {
            Value value = entries.get(key);
            if (value == null) return new Mapping(Map.of(), line);
            if (value instanceof Mapping mapping) return mapping;
            throw new TemplateFault(value.line(), key + " is not a mapping");
        }
    }

    /** {@code Ref}, {@code Fn::Sub} and their like, by their long names. */
    record Intrinsic(String name, Value argument, int line) implements Value {}
}
