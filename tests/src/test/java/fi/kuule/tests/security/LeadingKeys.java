package fi.kuule.tests.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition on {@code dynamodb:LeadingKeys}: every key that a call names must fit one of the patterns. */
record LeadingKeys(boolean like, Set<String> patterns) {
    private static final String KEY = "dynamodb:LeadingKeys";

    /** {@link UnknownPolicy} for any other condition. */
    static LeadingKeys of(Map<String, Map<String, List<String>>> condition) {
        if (condition.size() != 1) throw new UnknownPolicy("several condition operators " + condition.keySet());
        Map.Entry<String, Map<String, List<String>>> only =
                condition.entrySet().iterator().next();
        if (!only.getValue().keySet().equals(Set.of(KEY)))
            throw new UnknownPolicy("condition on " + only.getValue().keySet());
        Set<String> patterns = Set.copyOf(only.getValue().values().iterator().next());
        return switch (only.getKey()) {
            case "ForAllValues:StringEquals" -> new LeadingKeys(false, patterns);
            case "ForAllValues:StringLike" -> new LeadingKeys(true, patterns);
            default -> throw new UnknownPolicy("condition operator " + only.getKey());
        };
    }

    /** As AWS has it for {@code ForAllValues}: true when there are no keys. */
    boolean hold(Set<String> keys) {
        return keys.stream().noneMatch(key -> matching(Set.of(key)).isEmpty());
    }

    /** The patterns that some of the keys fit. */
    Set<String> matching(Set<String> keys) {
        return patterns.stream()
                .filter(pattern ->
                        keys.stream().anyMatch(key -> like ? Wildcards.match(pattern, key) : pattern.equals(key)))
                .collect(Collectors.toSet());
    }
}
