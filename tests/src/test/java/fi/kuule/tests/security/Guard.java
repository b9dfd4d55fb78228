package fi.kuule.tests.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Stands in every SDK client of this module, by {@code execution.interceptors} among the resources, and refuses what the calling function's
 * role does not allow. Who calls is told by the access key, which on this machine is the function's logical id; other callers are nobody's
 * role and pass. It keeps out of the way where somebody measures ({@code -Dkuule.guard=off}), and where these classes lie beside an artefact,
 * with nothing of the tests' libraries.
 */
public final class Guard implements ExecutionInterceptor {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/");
    private static final boolean AMONG_TESTS = !"off".equals(System.getProperty("kuule.guard"))
            && Guard.class.getClassLoader().getResource("org/junit/jupiter/api/Test.class") != null;

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
        if (AMONG_TESTS)
            caller(call.httpRequest())
                    .filter(Permissions.ROLES::isFunction)
                    .ifPresent(function ->
                            Permissions.ASKING.of(function, call.request()).forEach(Permissions.WATCH::check));
    }

    private static Optional<String> caller(SdkHttpRequest request) {
        return request.firstMatchingHeader("Authorization")
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(credential -> credential.group(1));
    }
}
