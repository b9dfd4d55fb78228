package fi.kuule.tests.security;

import java.util.Set;

/**
 * What one call, or one part of it, asks of AWS, as policies see it.
 *
 * @param function logical id of who calls
 * @param named what conditions look at: the partition keys that a call to a table names, the sender of a mail; empty where it names none
 */
record Access(String function, String action, String resource, Set<String> named) {
    Access(String function, String action, String resource) {
        this(function, action, resource, Set.of());
    }

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
