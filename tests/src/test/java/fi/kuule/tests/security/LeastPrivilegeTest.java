package fi.kuule.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.tests.template.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** A small town does everything that Kuule can do, and every role allows exactly what that takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("what is used is kept for all tests together")
class LeastPrivilegeTest {
    private final Set<Grant> allowed = Permissions.ROLES.grants().collect(Collectors.toCollection(TreeSet::new));
    private final Map<Grant, String> platform = PlatformGrants.of(Template.read(), Permissions.ROLES, Permissions.ARNS);
    private Set<Grant> used = Set.of();

    @BeforeAll
    void doEverything() {
        Permissions.WATCH.forget();
        try (Everything everything = new Everything()) {
            everything.happens();
        }
        used = Permissions.WATCH.used();
    }

    @Test
    void everythingThatIsAllowedIsUsed() {
        Set<Grant> idle = new TreeSet<>(allowed);
        idle.removeAll(used);
        idle.removeAll(platform.keySet());
        assertEquals(
                "",
                lines(idle),
                "take these out of template.yaml, or let " + Everything.class.getSimpleName() + " do what needs them");
    }

    @Test
    void thePlatformIsAllowedWhatItsEventSourcesNeed() {
        Set<Grant> missing = new TreeSet<>(platform.keySet());
        missing.removeAll(allowed);
        assertEquals("", lines(missing), "add these to template.yaml");
    }

    @Test
    void theDocumentSaysWhatIsAllowed() {
        String table = GrantTable.of(users());
        System.out.println(table);
        if (SecurityDocument.writing()) SecurityDocument.write(table);
        assertEquals(table, SecurityDocument.table(), () -> "docs/security.md is behind; " + SecurityDocument.COMMAND);
    }

    private Map<Grant, String> users() {
        Map<Grant, String> users = new TreeMap<>();
        allowed.forEach(grant -> users.put(grant, platform.getOrDefault(grant, "the function")));
        return users;
    }

    private static String lines(Set<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.joining("\n"));
    }
}
