package fi.kuule.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Which events match: every field named has one of its values. Exact values only; EventBridge's operators are unknown here. */
public sealed interface EventPattern {
    boolean matches(JsonNode value);

    /** Every field matches. */
    record Fields(Map<String, EventPattern> fields) implements EventPattern {
        @Override
        public boolean matches(JsonNode value) {
            return fields.entrySet().stream().allMatch(field -> field.getValue().matches(value.path(field.getKey())));
        }
    }

    /** The value, or one of the values when it is a list, is one of these. */
    record OneOf(List<String> values) implements EventPattern {
        @Override
        public boolean matches(JsonNode value) {
            if (!value.isArray()) return value.isValueNode() && values.contains(value.asText());
            for (JsonNode item : value) if (matches(item)) return true;
            return false;
        }
    }
}
