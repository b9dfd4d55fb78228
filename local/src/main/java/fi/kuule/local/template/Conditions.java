package fi.kuule.local.template;

import java.util.List;

/** The conditions of the template, worked out when somebody asks. */
final class Conditions {
    private final Value.Mapping declared;
    private final Resolution resolution;

    Conditions(Value.Mapping declared, Resolution resolution) {
        this.declared = declared;
        this.resolution = resolution;
    }

    boolean holds(String name, int line) {
        return truth(declared.find(name).orElseThrow(() -> new TemplateFault(line, "there is no condition " + name)));
    }

    private boolean truth(Value value) {
        if (value instanceof Value.Mapping mapping && mapping.find("Condition").isPresent())
            return holds(new Properties(mapping).text("Condition"), mapping.line());
        if (!(value instanceof Value.Intrinsic intrinsic))
            throw new TemplateFault(value.line(), "a condition is wanted here");
        Value argument = intrinsic.argument();
        return switch (intrinsic.name()) {
            case "Condition" -> holds(resolution.text(argument), intrinsic.line());
            case "Fn::Equals" -> equal(items(argument, 2, 2));
            case "Fn::Not" -> !truth(items(argument, 1, 1).getFirst());
            case "Fn::And" -> items(argument, 2, 10).stream().allMatch(this::truth);
            case "Fn::Or" -> items(argument, 2, 10).stream().anyMatch(this::truth);
            default -> throw new TemplateFault(intrinsic.line(), intrinsic.name() + " is not a condition");
        };
    }

    private boolean equal(List<Value> pair) {
        return resolution.text(pair.get(0)).equals(resolution.text(pair.get(1)));
    }

    private static List<Value> items(Value value, int least, int most) {
        if (value instanceof Value.Sequence sequence
                && sequence.items().size() >= least
                && sequence.items().size() <= most) return sequence.items();
        throw new TemplateFault(value.line(), "a list of " + least + " to " + most + " is wanted here");
    }
}
