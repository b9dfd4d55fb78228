package fi.kuule.local;

import fi.kuule.aws.AwsClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The small application, running; and the SDK's own clients, as its functions would have them. */
final class SmallCloud implements AutoCloseable {
    static final Path TEMPLATE = Path.of("src", "test", "resources", "small-template.yaml");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    final LocalCloud cloud;
    final AwsClients clients;

    private SmallCloud(LocalCloud cloud) {
        this.cloud = cloud;
        this.clients = new AwsClients(cloud.environment("Web"));
    }

    static LocalCloudBuilder builder() {
        return LocalCloud.builder()
                .template(TEMPLATE)
                .clockStart(START)
                .seed(1)
                .retryPause(Duration.ofMillis(20))
                .apiTimeout(Duration.ofSeconds(2));
    }

    static SmallCloud start() {
        return of(builder());
    }

    static SmallCloud of(LocalCloudBuilder builder) {
        ScriptedHandler.reset();
        return new SmallCloud(builder.start());
    }

    void idle() {
        cloud.idle(Duration.ofSeconds(20));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(cloud.baseUri() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        cloud.close();
    }
}
