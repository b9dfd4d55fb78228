package fi.kuule.management;

import fi.kuule.aws.http.HttpRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where the pages of citizens are, without a trailing slash.
 *
 * @param told the deployment's own address; empty where the pages are known by the name that AWS gave the API
 */
record PageAddress(Optional<URI> told) {
    /** As told, or else where this request came in: pages and this API have the same host, and the HTTP API answers to its own names alone. */
    URI of(HttpRequest request) {
        String scheme = request.header("x-forwarded-proto").orElse("https");
        return told.orElseGet(() -> request.header("host")
                .map(host -> URI.create(scheme + "://" + host))
                .orElseThrow(() -> new IllegalStateException("tell where the pages are: a request without host")));
    }
}
