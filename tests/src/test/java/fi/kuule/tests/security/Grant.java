package fi.kuule.tests.security;

import java.util.Comparator;

/**
 * One thing that a role allows.
 *
 * @param only the pattern of leading keys, or of senders, to which it is limited; empty when it is not
 */
record Grant(String role, String action, String resource, String only) implements Comparable<Grant> {
    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::role)
            .thenComparing(Grant::resource)
            .thenComparing(Grant::action)
            .thenComparing(Grant::only);

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return role + ": " + action + " on " + resource + (only.isEmpty() ? "" : " only with " + only);
    }
}
