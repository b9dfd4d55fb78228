package fi.kuule.tests.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A statement of a role that allows something. */
record Statement(String role, List<String> actions, List<String> resources, Optional<Condition> condition) {
    boolean allows(Access access) {
        return actions.stream().anyMatch(action -> Wildcards.match(action, access.action()))
                && resources.stream().anyMatch(resource -> Wildcards.match(resource, access.resource()))
                && condition.map(one -> one.holds(access.named())).orElse(true);
    }

    /** What it allows, one by one. */
    Stream<Grant> grants() {
        return grants(
                action -> true,
                resource -> true,
                condition.map(Condition::patterns).orElse(Set.of("")));
    }

    /** What of it an access needs. */
    Stream<Grant> neededFor(Access access) {
        return grants(
                action -> Wildcards.match(action, access.action()),
                resource -> Wildcards.match(resource, access.resource()),
                condition.map(one -> one.matching(access.named())).orElse(Set.of("")));
    }

    private Stream<Grant> grants(
            java.util.function.Predicate<String> action,
            java.util.function.Predicate<String> resource,
            Set<String> patterns) {
        return actions.stream()
                .filter(action)
                .flatMap(allowed -> resources.stream()
                        .filter(resource)
                        .flatMap(on -> patterns.stream().map(pattern -> new Grant(role, allowed, on, pattern))));
    }
}
