package fi.kuule.tests.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A statement of a role that allows something. */
record Statement(String role, List<String> actions, List<String> resources, Optional<LeadingKeys> condition) {
    boolean allows(Access access) {
        return actions.stream().anyMatch(action -> Wildcards.match(action, access.action()))
                && resources.stream().anyMatch(resource -> Wildcards.match(resource, access.resource()))
                && condition.map(keys -> keys.hold(access.leadingKeys())).orElse(true);
    }

    /** What it allows, one by one. */
    Stream<Grant> grants() {
        return grants(
                action -> true,
                resource -> true,
                condition.map(LeadingKeys::patterns).orElse(Set.of("")));
    }

    /** What of it an access needs. */
    Stream<Grant> neededFor(Access access) {
        return grants(
                action -> Wildcards.match(action, access.action()),
                resource -> Wildcards.match(resource, access.resource()),
                condition.map(keys -> keys.matching(access.leadingKeys())).orElse(Set.of("")));
    }

    private Stream<Grant> grants(
            java.util.function.Predicate<String> action,
            java.util.function.Predicate<String> resource,
            Set<String> keys) {
        return actions.stream()
                .filter(action)
                .flatMap(allowed -> resources.stream()
                        .filter(resource)
                        .flatMap(on -> keys.stream().map(key -> new Grant(role, allowed, on, key))));
    }
}
