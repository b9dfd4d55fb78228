package fi.kuule.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code Globals} as the serverless transform merges them: mappings by key, lists end to end, anything else by the resource. */
final class Merging {
    private Merging() {}

    static Value.Mapping merge(Value.Mapping globals, Value.Mapping own) {
        Map<String, Value> merged = new LinkedHashMap<>(globals.entries());
        own.entries().forEach((name, value) -> merged.merge(name, value, Merging::merge));
        return new Value.Mapping(merged, own.line());
    }

    private static Value merge(Value global, Value own) {
        if (global instanceof Value.Mapping first && own instanceof Value.Mapping second) return merge(first, second);
        if (global instanceof Value.Sequence first && own instanceof Value.Sequence second) {
            List<Value> items = new ArrayList<>(first.items());
            items.addAll(second.items());
            return new Value.Sequence(items, own.line());
        }
        return own;
    }
}
