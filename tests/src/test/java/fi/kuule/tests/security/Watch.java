package fi.kuule.tests.security;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Checks what functions ask for against their roles, and keeps what was used and what was refused. */
final class Watch {
    private final Roles roles;
    private final Set<Grant> used = ConcurrentHashMap.newKeySet();
    /** By what was asked, whatever its keys: what to do about the first. */
    private final Map<Access, String> refused = new ConcurrentHashMap<>();

    Watch(Roles roles) {
        this.roles = roles;
    }

    /** Throws what the service would answer, when the function's role does not allow it. */
    void check(Access access) {
        var allowing = roles.allowing(access);
        if (allowing.isEmpty()) {
            refused.putIfAbsent(new Access(access.function(), access.action(), access.resource()), advice(access));
            throw Refusal.of(access);
        }
        allowing.stream().flatMap(statement -> statement.neededFor(access)).forEach(used::add);
    }

    /** Says what to add; keys that hold what somebody chose are not personal data, those of invitations are digests. */
    private String advice(Access access) {
        String role = roles.roleOf(access.function());
        String keys = access.named().isEmpty() ? "" : ", naming " + new TreeSet<>(access.named());
        return access.function() + " called " + access + keys + ", which " + role
                + " does not allow: if it should, add to "
                + role + " in template.yaml the Action " + access.action() + " on that Resource"
                + (keys.isEmpty() ? "" : " (or what it names to its Condition)");
    }

    /** What was used since the last {@link #forget}. */
    Set<Grant> used() {
        return new TreeSet<>(used);
    }

    void forget() {
        used.clear();
    }

    /** What was refused since this was asked before. */
    Set<String> takeRefused() {
        Set<String> taken = new TreeSet<>(refused.values());
        refused.clear();
        return taken;
    }
}
