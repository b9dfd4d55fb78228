package fi.kuule.aws.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a function's settings from its environment and tells everything that is missing or wrong in one exception. */
public final class Environment {
    private final Map<String, String> variables;
    private final List<String> faults = new ArrayList<>();

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The variable read by {@code reader}; a fault when it is missing or cannot be read, and {@code instead} until {@link #check}. */
    public <T> T get(String name, Function<String, T> reader, T instead) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            faults.add(name + " is missing");
            return instead;
        }
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            faults.add(name + " cannot be read");
            return instead;
        }
    }

    public String text(String name) {
        return get(name, Function.identity(), "");
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The variable read by {@code reader}; empty when it is missing, and a fault when it cannot be read. */
    public <T> Optional<T> optional(String name, Function<String, T> reader) {
        return optional(name).flatMap(value -> {
            try {
                return Optional.of(reader.apply(value));
            } catch (RuntimeException e) {
                faults.add(name + " cannot be read");
                return Optional.empty();
            }
        });
    }

    /** {@link IllegalStateException} that lists every fault; returns {@code settings} when there is none. */
    public <T> T check(T settings) {
        if (!faults.isEmpty()) throw new IllegalStateException("settings: " + String.join(", ", faults));
        return settings;
    }
}
