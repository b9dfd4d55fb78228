package fi.kuule.tests.security;

import java.util.Set;

/**
 * What one call, or one part of it, asks of AWS, as policies see it.
 *
 * @param function logical id of who calls
 * @param leadingKeys what {@code dynamodb:LeadingKeys} holds: the partition keys that the call names; none where it names none
 */
record Access(String function, String action, String resource, Set<String> leadingKeys) {
    Access(String function, String action, String resource) {
        this(function, action, resource, Set.of());
    }

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
