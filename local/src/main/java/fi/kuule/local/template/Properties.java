package fi.kuule.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolved properties, read by type; a wrong one is named with its line. */
record Properties(Value.Mapping mapping) {
    String text(String name) {
        return optionalText(name).orElseThrow(() -> new TemplateFault(mapping.line(), name + " is missing"));
    }

    Optional<String> optionalText(String name) {
        return mapping.find(name).map(value -> text(name, value));
    }

    int number(String name, int otherwise) {
        return optionalText(name).map(text -> whole(name, text)).orElse(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return optionalText(name).map(text -> truth(name, text)).orElse(otherwise);
    }

    boolean has(String name) {
        return mapping.find(name).isPresent();
    }

    Properties nested(String name) {
        return new Properties(mapping.mapping(name));
    }

    /** The entries under a name, each a mapping. */
    List<Properties> list(String name) {
        return items(name).stream()
                .map(item -> {
                    if (item instanceof Value.Mapping entry) return new Properties(entry);
                    throw new TemplateFault(item.line(), name + " holds something that is not a mapping");
                })
                .toList();
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> text(name, item)).toList();
    }

    /** All entries as text, in the order of the file. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.entries().forEach((name, value) -> texts.put(name, text(name, value)));
        return texts;
    }

    TemplateFault fault(String name, String what) {
        return new TemplateFault(mapping.find(name).map(Value::line).orElse(mapping.line()), name + " " + what);
    }

    private List<Value> items(String name) {
        Value value = mapping.entries().get(name);
        if (value == null) return List.of();
        if (value instanceof Value.Sequence sequence) return sequence.items();
        throw new TemplateFault(value.line(), name + " is not a list");
    }

    private static String text(String name, Value value) {
        if (value instanceof Value.Text text) return text.text();
        throw new TemplateFault(value.line(), name + " is not a text");
    }

    private int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw fault(name, "is not a whole number");
        }
    }

    private boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(name, "is neither true nor false");
        };
    }
}
