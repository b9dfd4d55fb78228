package fi.kuule.tests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who says everything again that was not answered to the end. */
final class PatientClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 20;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final KillableCloud cloud;

    PatientClient(KillableCloud cloud) {
        this.cloud = cloud;
    }

    /** How many requests were not answered, or not to the end. */
    int unanswered() {
        return unanswered.get();
    }

    /** Sends once; {@link IOException} when the reply did not come whole. */
    HttpResponse<String> once(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            unanswered.incrementAndGet();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends until the reply has come whole. */
    HttpResponse<String> send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            cloud.awaitUp();
            try {
                return once(request);
            } catch (IOException e) {
                if (attempt == ATTEMPTS)
                    throw new UncheckedIOException(request.uri().getPath(), e);
            }
        }
    }

    JsonNode get(String path) {
        return json(send(request(path).GET().build()));
    }

    JsonNode put(String path, String json) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build()));
    }

    HttpRequest post(String path, String contentType, String body) {
        BodyPublisher publisher = BodyPublishers.ofString(body);
        return request(path).header("Content-Type", contentType).POST(publisher).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cloud.uri() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + KillableCloud.KEY);
    }

    static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300)
            throw new AssertionError(response.request().method() + " "
                    + response.request().uri().getPath() + " was answered " + response.statusCode() + ": "
                    + response.body());
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
