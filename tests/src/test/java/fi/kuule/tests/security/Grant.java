package fi.kuule.tests.security;

import java.util.Comparator;

/**
 * One thing that a role allows.
 *
 * @param key the pattern of leading keys to which it is limited; empty when it is not
 */
record Grant(String role, String action, String resource, String key) implements Comparable<Grant> {
    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::role)
            .thenComparing(Grant::resource)
            .thenComparing(Grant::action)
            .thenComparing(Grant::key);

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return role + ": " + action + " on " + resource + (key.isEmpty() ? "" : " with the leading key " + key);
    }
}
