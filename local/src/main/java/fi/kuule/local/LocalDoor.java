package fi.kuule.local;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Keeps web pages from elsewhere from driving this machine: their names for it, and their requests, are turned away. */
final class LocalDoor {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private LocalDoor() {}

    /** Why the request is turned away; empty when it is not. */
    static Optional<String> refusal(String method, Headers headers) {
        String host = headers.getFirst("Host");
        if (host == null || !NAMES.contains(host.replaceFirst(":[0-9]+$", "")))
            return Optional.of("this machine is called localhost here");
        if (method.equals("GET") || method.equals("HEAD")) return Optional.empty();
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getFirst("Origin");
        boolean own = (site == null || OWN_SITES.contains(site)) && (origin == null || sameHost(origin, host));
        return own ? Optional.empty() : Optional.of("another site asked for this");
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
