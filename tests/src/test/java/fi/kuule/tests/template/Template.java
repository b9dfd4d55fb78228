package fi.kuule.tests.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** template.yaml as maps, lists and texts; {@code !Ref X} is {@code {Ref: X}}, {@code !GetAtt X.Y} is {@code {Fn::GetAtt: X.Y}}. */
public final class Template {
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([^.}]+)");

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    public static Template read() {
        try {
            return of(Files.readString(Path.of("..", "template.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Template of(String yaml) {
        Node node =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        return new Template(map(plain(node)));
    }

    /** Properties of every resource of a type, by logical id. */
    public Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        section("Resources").forEach((id, resource) -> {
            if (type.equals(map(resource).get("Type"))) found.put(id, child(map(resource), "Properties"));
        });
        return found;
    }

    public Set<String> parameters() {
        return section("Parameters").keySet();
    }

    Map<String, Object> section(String name) {
        return child(root, name);
    }

    /** What a part of the template names by {@code Ref}, {@code GetAtt} or {@code Sub}: resources, parameters, pseudo-parameters. */
    static Set<String> named(Object part) {
        Set<String> names = new TreeSet<>();
        if (part instanceof List<?> list) list.forEach(item -> names.addAll(named(item)));
        if (part instanceof Map<?, ?> map)
            map.forEach((key, value) -> names.addAll(
                    switch (String.valueOf(key)) {
                        case "Ref" -> Set.of((String) value);
                        case "Fn::GetAtt" -> Set.of(((String) value).split("\\.")[0]);
                        case "Fn::Sub" -> substituted((String) value);
                        default -> named(value);
                    }));
        return names;
    }

    private static Set<String> substituted(String text) {
        return SUBSTITUTED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The map under a key; empty when there is none. */
    public static Map<String, Object> child(Map<String, Object> parent, String key) {
        return map(parent.getOrDefault(key, Map.of()));
    }

    /** The list of maps under a key; empty when there is none. */
    public static List<Map<String, Object>> children(Map<String, Object> parent, String key) {
        return ((List<?>) parent.getOrDefault(key, List.of()))
                .stream().map(Template::map).toList();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Object plain(Node node) {
        Object value = untagged(node);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) return value;
        return Map.of(
                tag.equals("!Ref") || tag.equals("!Condition") ? tag.substring(1) : "Fn::" + tag.substring(1), value);
    }

    private static Object untagged(Node node) {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream().map(Template::plain).toList();
        Map<String, Object> map = new LinkedHashMap<>();
        ((MappingNode) node)
                .getValue()
                .forEach(pair -> map.put((String) plain(pair.getKeyNode()), plain(pair.getValueNode())));
        return map;
    }
}
