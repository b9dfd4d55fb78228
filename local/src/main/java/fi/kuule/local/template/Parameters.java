package fi.kuule.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The parameters of the template with the values that this machine gives them: what was chosen here, else the default. */
final class Parameters {
    private static final Understood UNDERSTOOD = Understood.load();

    private Parameters() {}

    static Map<String, Value> of(Value.Mapping template, Map<String, String> chosen) {
        Map<String, Value> values = new LinkedHashMap<>();
        Value.Mapping declared = template.mapping("Parameters");
        declared.entries().keySet().forEach(name -> values.put(name, value(name, declared.mapping(name), chosen)));
        TreeSet<String> unknown = new TreeSet<>(chosen.keySet());
        unknown.removeAll(values.keySet());
        if (!unknown.isEmpty()) throw new TemplateFault(declared.line(), "there is no parameter " + unknown.first());
        return values;
    }

    private static Value value(String name, Value.Mapping declaration, Map<String, String> chosen) {
        UNDERSTOOD.check("parameter", declaration);
        Properties properties = new Properties(declaration);
        String value = chosen.get(name);
        if (value == null)
            value = properties
                    .optionalText("Default")
                    .orElseThrow(() -> new TemplateFault(declaration.line(), "parameter " + name + " has no value"));
        allowed(name, value, properties);
        return typed(properties, value);
    }

    private static void allowed(String name, String value, Properties properties) {
        if (properties.has("AllowedValues")
                && !properties.texts("AllowedValues").contains(value))
            throw properties.fault("AllowedValues", "does not hold the value of " + name);
        if (!properties.optionalText("AllowedPattern").map(value::matches).orElse(true))
            throw properties.fault("AllowedPattern", "does not match the value of " + name);
        if (properties.text("Type").equals("Number")) withinBounds(name, value, properties);
    }

    private static void withinBounds(String name, String value, Properties properties) {
        if (!value.matches("-?[0-9]{1,9}"))
            throw properties.fault("Type", "is Number, and the value of " + name + " is not");
        int number = Integer.parseInt(value);
        if (number < properties.number("MinValue", Integer.MIN_VALUE))
            throw properties.fault("MinValue", "is above the value of " + name);
        if (number > properties.number("MaxValue", Integer.MAX_VALUE))
            throw properties.fault("MaxValue", "is below the value of " + name);
    }

    private static Value typed(Properties properties, String value) {
        int line = properties.mapping().line();
        return switch (properties.text("Type")) {
            case "String", "Number" -> new Value.Text(value, line);
            case "CommaDelimitedList" -> new Value.Sequence(list(value, line), line);
            default -> throw properties.fault("Type", "of a parameter is unknown: " + properties.text("Type"));
        };
    }

    private static List<Value> list(String value, int line) {
        return Arrays.stream(value.split(",", -1))
                .map(item -> (Value) new Value.Text(item.strip(), line))
                .toList();
    }
}
