package fi.kuule.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out intrinsics: what is left has none. */
final class Resolution {
    private static final Pattern SLOT = Pattern.compile("\\$\\{(!?)([^}]*)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", Addresses.REGION,
            "AWS::AccountId", Addresses.ACCOUNT,
            "AWS::Partition", Addresses.PARTITION,
            "AWS::URLSuffix", Addresses.SUFFIX,
            "AWS::StackName", "kuule",
            "AWS::StackId", Addresses.arn("cloudformation", "stack/kuule/local"));
    private static final String NO_VALUE = "AWS::NoValue";

    private final Map<String, Value> parameters;
    private final Value.Mapping mappings;
    private final Names names;
    private final Conditions conditions;

    Resolution(Value.Mapping template, Map<String, Value> parameters, Names names) {
        this.parameters = parameters;
        this.mappings = template.mapping("Mappings");
        this.names = names;
        this.conditions = new Conditions(template.mapping("Conditions"), this);
    }

    boolean holds(String condition, int line) {
        return conditions.holds(condition, line);
    }

    Value.Mapping mapping(Value.Mapping mapping) {
        Map<String, Value> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> resolve(value).ifPresent(resolved -> entries.put(key, resolved)));
        return new Value.Mapping(entries, mapping.line());
    }

    /** Empty for {@code AWS::NoValue}. */
    Optional<Value> resolve(Value value) {
        return switch (value) {
            case Value.Text text -> Optional.of(new Value.Text(names.here(text.text()), text.line()));
            case Value.Sequence sequence -> Optional.of(sequence(sequence));
            case Value.Mapping mapping -> Optional.of(mapping(mapping));
            case Value.Intrinsic intrinsic -> intrinsic(intrinsic);
        };
    }

    private Value.Sequence sequence(Value.Sequence sequence) {
        List<Value> items = new ArrayList<>();
        sequence.items().forEach(item -> resolve(item).ifPresent(items::add));
        return new Value.Sequence(items, sequence.line());
    }

    private Optional<Value> intrinsic(Value.Intrinsic intrinsic) {
        Value argument = intrinsic.argument();
        int line = intrinsic.line();
        return switch (intrinsic.name()) {
            case "Ref" -> ref(text(argument), line);
            case "Fn::If" -> chosen(items(argument, 3));
            case "Fn::GetAtt" -> Optional.of(attribute(argument));
            case "Fn::Sub" -> Optional.of(substituted(argument));
            case "Fn::Join" -> Optional.of(joined(items(argument, 2), line));
            case "Fn::Select" -> Optional.of(selected(items(argument, 2), line));
            case "Fn::Split" -> Optional.of(split(items(argument, 2), line));
            case "Fn::FindInMap" -> Optional.of(found(items(argument, 3), line));
            default -> throw new TemplateFault(line, intrinsic.name() + " does not belong here");
        };
    }

    private Optional<Value> ref(String name, int line) {
        if (name.equals(NO_VALUE)) return Optional.empty();
        Value parameter = parameters.get(name);
        return Optional.of(parameter != null ? parameter : new Value.Text(reference(name, line), line));
    }

    private String reference(String name, int line) {
        String pseudo = PSEUDO.get(name);
        if (pseudo != null) return pseudo;
        return names.ref(name).orElseThrow(() -> new TemplateFault(line, "nothing is called " + name));
    }

    private Optional<Value> chosen(List<Value> arguments) {
        Value condition = arguments.get(0);
        return resolve(arguments.get(holds(text(condition), condition.line()) ? 1 : 2));
    }

    private Value attribute(Value argument) {
        String path = argument instanceof Value.Sequence sequence
                ? String.join(".", sequence.items().stream().map(this::text).toList())
                : text(argument);
        return new Value.Text(attribute(path, argument.line()), argument.line());
    }

    private String attribute(String path, int line) {
        int dot = path.indexOf('.');
        if (dot < 0) throw new TemplateFault(line, "GetAtt wants a resource and an attribute, not " + path);
        return names.attribute(path.substring(0, dot), path.substring(dot + 1))
                .orElseThrow(() -> new TemplateFault(line, "unknown attribute " + path));
    }

    private Value substituted(Value argument) {
        if (argument instanceof Value.Sequence) {
            List<Value> pair = items(argument, 2);
            if (pair.get(1) instanceof Value.Mapping own) return substituted(text(pair.get(0)), mapping(own));
            throw new TemplateFault(argument.line(), "Sub wants a text and a mapping");
        }
        return substituted(text(argument), new Value.Mapping(Map.of(), argument.line()));
    }

    private Value substituted(String text, Value.Mapping own) {
        String result = SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(slot(slot, own)));
        return new Value.Text(names.here(result), own.line());
    }

    private String slot(MatchResult slot, Value.Mapping own) {
        String name = slot.group(2).strip();
        if (!slot.group(1).isEmpty()) return "${" + name + "}";
        Optional<Value> value = own.find(name).or(() -> Optional.ofNullable(parameters.get(name)));
        if (value.isPresent()) return text(value.get());
        if (PSEUDO.containsKey(name) || !name.contains(".")) return reference(name, own.line());
        return names.ref(name).orElseGet(() -> attribute(name, own.line()));
    }

    private Value joined(List<Value> arguments, int line) {
        List<String> parts = listed(arguments.get(1)).stream().map(this::text).toList();
        return new Value.Text(names.here(String.join(text(arguments.get(0)), parts)), line);
    }

    private Value selected(List<Value> arguments, int line) {
        List<Value> items = listed(arguments.get(1));
        String index = text(arguments.get(0));
        if (!index.matches("[0-9]{1,4}") || Integer.parseInt(index) >= items.size())
            throw new TemplateFault(line, "Select has no item " + index);
        return items.get(Integer.parseInt(index));
    }

    private Value split(List<Value> arguments, int line) {
        String[] parts = text(arguments.get(1)).split(Pattern.quote(text(arguments.get(0))), -1);
        List<Value> items = new ArrayList<>();
        for (String part : parts) items.add(new Value.Text(part, line));
        return new Value.Sequence(items, line);
    }

    private Value found(List<Value> arguments, int line) {
        Value.Mapping row = mappings.mapping(text(arguments.get(0))).mapping(text(arguments.get(1)));
        return row.find(text(arguments.get(2))).orElseThrow(() -> new TemplateFault(line, "FindInMap finds nothing"));
    }

    /** The argument as a text, its intrinsics worked out. */
    String text(Value value) {
        if (resolve(value).orElse(value) instanceof Value.Text text) return text.text();
        throw new TemplateFault(value.line(), "a text is wanted here");
    }

    private List<Value> listed(Value value) {
        if (resolve(value).orElse(value) instanceof Value.Sequence sequence) return sequence.items();
        throw new TemplateFault(value.line(), "a list is wanted here");
    }

    private static List<Value> items(Value value, int count) {
        if (value instanceof Value.Sequence sequence && sequence.items().size() == count) return sequence.items();
        throw new TemplateFault(value.line(), "a list of " + count + " is wanted here");
    }
}
