package fi.kuule.aws.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the HTTP API hands it over (payload format 2.0). Holds no source address and no user agent beyond what headers say.
 *
 * @param routeKey the route that matched, such as {@code ANY /s/{token+}}; unlike the path, it may be logged
 * @param path as it came, decoded by the HTTP API
 * @param pathParameters by name: {@code token} of {@code {token+}}
 * @param query of a name that is repeated, the first
 * @param headers names in lower case
 */
public record HttpRequest(
        String routeKey,
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        HttpBody body) {
    public HttpRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Reads the event; {@link IOException} when it is not one. */
    public static HttpRequest read(InputStream event) throws IOException {
        return HttpEvent.read(event);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "HttpRequest[" + method + " " + routeKey + "]";
    }
}
