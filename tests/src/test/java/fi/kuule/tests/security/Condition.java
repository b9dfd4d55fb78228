package fi.kuule.tests.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a call must name for a statement to allow it: leading keys of a table, every one of which fits a pattern, or a sender. */
record Condition(boolean every, boolean like, Set<String> patterns) {
    private static final String LEADING_KEYS = "dynamodb:LeadingKeys";
    private static final String SENDER = "ses:FromAddress";

    /** {@link UnknownPolicy} for any other condition. */
    static Condition of(Map<String, Map<String, List<String>>> condition) {
        if (condition.size() != 1) throw new UnknownPolicy("several condition operators " + condition.keySet());
        Map.Entry<String, Map<String, List<String>>> only =
                condition.entrySet().iterator().next();
        if (only.getValue().size() != 1)
            throw new UnknownPolicy("condition on " + only.getValue().keySet());
        String key = only.getValue().keySet().iterator().next();
        Set<String> patterns = Set.copyOf(only.getValue().get(key));
        return switch (key) {
            case LEADING_KEYS -> onKeys(only.getKey(), patterns);
            case SENDER -> onSender(only.getKey(), patterns);
            default -> throw new UnknownPolicy("condition on " + key);
        };
    }

    private static Condition onKeys(String operator, Set<String> patterns) {
        return switch (operator) {
            case "ForAllValues:StringEquals" -> new Condition(true, false, patterns);
            case "ForAllValues:StringLike" -> new Condition(true, true, patterns);
            default -> throw new UnknownPolicy("condition operator " + operator);
        };
    }

    private static Condition onSender(String operator, Set<String> patterns) {
        if (!operator.equals("StringLike")) throw new UnknownPolicy("condition operator " + operator);
        return new Condition(false, true, patterns);
    }

    /** As AWS has it: {@code ForAllValues} is true when nothing is named, other operators are false then. */
    boolean holds(Set<String> named) {
        return (every || !named.isEmpty())
                && named.stream().noneMatch(one -> matching(Set.of(one)).isEmpty());
    }

    /** The patterns that some of what is named fits. */
    Set<String> matching(Set<String> named) {
        return patterns.stream()
                .filter(pattern ->
                        named.stream().anyMatch(one -> like ? Wildcards.match(pattern, one) : pattern.equals(one)))
                .collect(Collectors.toSet());
    }
}
