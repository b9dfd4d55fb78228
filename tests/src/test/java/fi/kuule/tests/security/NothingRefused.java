package fi.kuule.tests.security;

import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class in which a function was refused something, whatever the function made of that; found by JUnit by itself. */
public final class NothingRefused implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        check(Permissions.WATCH);
    }

    static void check(Watch watch) {
        Set<String> refused = watch.takeRefused();
        if (!refused.isEmpty()) throw new AssertionError(String.join("\n", refused));
    }
}
