package fi.kuule.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came.
 *
 * @param path still percent-encoded
 * @param query still percent-encoded, without the question mark; empty when there is none
 * @param headers by name in lower case
 */
record Request(
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        Map<String, List<String>> headers,
        Body body) {
    static Request of(HttpExchange exchange, Body body) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                exchange.getProtocol(),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                headers,
                body);
    }

    String header(String name) {
        return String.join(",", headers.getOrDefault(name, List.of()));
    }
}
