package fi.kuule.management;

import fi.kuule.access.ApiKey;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/** Lets in whoever presents the key, and tells nobody else why not. */
final class Gate {
    private static final String BEARER = "bearer ";
    private final ApiKey key;

    Gate(ApiKey key) {
        this.key = key;
    }

    /** The reply to a request without the key; empty when it may pass. */
    Optional<HttpReply> refusal(HttpRequest request) {
        String authorization = request.header("authorization").orElse("");
        boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
        if (key.matches(bearer ? authorization.substring(BEARER.length()).strip() : "")) return Optional.empty();
        return Optional.of(Problem.of(ProblemKind.UNAUTHORIZED, "send Authorization: Bearer and the key")
                .reply()
                .with("WWW-Authenticate", "Bearer"));
    }
}
