package fi.kuule.tests.security;

import fi.kuule.tests.template.Template;
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
 * role and pass.
 */
public final class Guard implements ExecutionInterceptor {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/");
    private static final Template TEMPLATE = Template.read();
    static final Arns ARNS = new Arns(TEMPLATE);
    static final Roles ROLES = new Roles(TEMPLATE, ARNS);
    static final Watch WATCH = new Watch(ROLES);
    private final Asking asking = new Asking(TEMPLATE);

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
        caller(call.httpRequest())
                .filter(ROLES::isFunction)
                .ifPresent(function -> asking.of(function, call.request()).forEach(WATCH::check));
    }

    private static Optional<String> caller(SdkHttpRequest request) {
        return request.firstMatchingHeader("Authorization")
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(credential -> credential.group(1));
    }
}
