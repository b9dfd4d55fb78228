package fi.kuule.views;

import java.util.List;
import java.util.stream.Stream;

/** What stands in the slots of a text: name, value, name, value, … */
record Slots(List<String> namesAndValues) {
    static final Slots NONE = new Slots(List.of());

    Slots {
        namesAndValues = List.copyOf(namesAndValues);
    }

    static Slots of(String name, String value) {
        return NONE.and(name, value);
    }

    static Slots of(String name, int value) {
        return NONE.and(name, value);
    }

    Slots and(String name, int value) {
        return and(name, Integer.toString(value));
    }

    Slots and(String name, String value) {
        return new Slots(
                Stream.concat(namesAndValues.stream(), Stream.of(name, value)).toList());
    }

    String[] array() {
        return namesAndValues.toArray(String[]::new);
    }
}
