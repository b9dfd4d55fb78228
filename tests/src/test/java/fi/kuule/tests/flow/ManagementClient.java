package fi.kuule.tests.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the management API as an organisation's own program would. */
public final class ManagementClient {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    public ManagementClient(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    public JsonNode get(String path) {
        return sent(request(path).GET().build());
    }

    public JsonNode put(String path, String json) {
        return sent(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public JsonNode post(String path, String contentType, String body) {
        return sent(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A file as bytes. */
    public JsonNode post(String path, String contentType, byte[] body) {
        return sent(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public JsonNode post(String path) {
        return post(path, "application/json", "{}");
    }

    public JsonNode delete(String path) {
        return sent(request(path).DELETE().build());
    }

    /** What is answered, whatever it is. */
    public HttpResponse<String> answer(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    /** A body that is not JSON. */
    public String text(String path) {
        return succeeded(request(path).GET().build()).body();
    }

    private JsonNode sent(HttpRequest request) {
        return read(succeeded(request).body());
    }

    private HttpResponse<String> succeeded(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() >= 300)
            throw new AssertionError(request.method() + " " + request.uri().getPath() + " was answered "
                    + response.statusCode() + ": " + response.body());
        return response;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
