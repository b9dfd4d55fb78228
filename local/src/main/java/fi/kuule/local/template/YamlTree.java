package fi.kuule.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML with CloudFormation's tags into {@link Value}s that know their lines. */
final class YamlTree {
    private static final Set<String> FUNCTIONS = Set.of(
            "Fn::GetAtt",
            "Fn::Sub",
            "Fn::If",
            "Fn::Equals",
            "Fn::Not",
            "Fn::And",
            "Fn::Or",
            "Fn::Join",
            "Fn::Select",
            "Fn::Split",
            "Fn::FindInMap");

    private YamlTree() {}

    static Value.Mapping read(String yaml) {
        Node root = new Compose(LoadSettings.builder().setUseMarks(true).build())
                .composeString(yaml)
                .orElseThrow(() -> new TemplateFault(1, "the template is empty"));
        if (value(root) instanceof Value.Mapping mapping) return mapping;
        throw new TemplateFault(1, "the template is not a mapping");
    }

    private static Value value(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) return plain(node);
        return intrinsic(longName(tag.substring(1)), plain(node), line(node));
    }

    private static Value plain(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Value.Text(scalar.getValue(), line(node));
            case SequenceNode sequence ->
                new Value.Sequence(
                        sequence.getValue().stream().map(YamlTree::value).toList(), line(node));
            case MappingNode mapping -> mapping(mapping);
            default -> throw new TemplateFault(line(node), "unknown YAML " + node.getNodeType());
        };
    }

    private static Value mapping(MappingNode node) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key))
                throw new TemplateFault(line(tuple.getKeyNode()), "a key is not a scalar");
            if (entries.putIfAbsent(key.getValue(), value(tuple.getValueNode())) != null)
                throw new TemplateFault(line(key), key.getValue() + " stands twice");
        }
        return longForm(entries, line(node));
    }

    private static Value longForm(Map<String, Value> entries, int line) {
        if (entries.size() == 1) {
            Map.Entry<String, Value> only = entries.entrySet().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::"))
                return intrinsic(only.getKey(), only.getValue(), line);
        }
        return new Value.Mapping(entries, line);
    }

    private static String longName(String tag) {
        return tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    }

    private static Value intrinsic(String name, Value argument, int line) {
        if (name.equals("Ref") || name.equals("Condition") || FUNCTIONS.contains(name))
            return new Value.Intrinsic(name, argument, line);
        throw new TemplateFault(line, "unknown intrinsic " + name);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
