package fi.kuule.tests.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Fetches and brings archives as docs/archive.md says: pages one behind the other, lines in pieces. */
public final class MovingVan {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private final HttpClient http = HttpClient.newHttpClient();

    /** The archive of a town: one file. */
    public byte[] fetch(Town town) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        Optional<String> page = Optional.of("/api/export");
        while (page.isPresent()) {
            HttpResponse<byte[]> reply = send(request(town, page.get()).GET().build());
            if (reply.statusCode() != 200)
                throw new AssertionError("export was answered " + reply.statusCode() + ": "
                        + new String(reply.body(), StandardCharsets.UTF_8));
            archive.writeBytes(reply.body());
            page = reply.headers()
                    .firstValue("link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
        }
        return archive.toByteArray();
    }

    int statusOfExport(Town town) {
        return send(request(town, "/api/export").GET().build()).statusCode();
    }

    /** The lines of an archive. */
    public static List<String> lines(byte[] archive) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings lines into a town, so many at a time; what the last piece was answered. */
    public JsonNode bring(List<String> lines, Town town, int atATime) {
        List<JsonNode> replies = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += atATime) {
            String piece = String.join("\n", lines.subList(from, Math.min(lines.size(), from + atATime)));
            HttpResponse<byte[]> reply = send(request(town, "/api/import")
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofString(piece))
                    .build());
            if (reply.statusCode() != 200)
                throw new AssertionError("import was answered " + reply.statusCode() + ": "
                        + new String(reply.body(), StandardCharsets.UTF_8));
            replies.add(json(reply.body()));
        }
        return replies.getLast();
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder request(Town town, String path) {
        return HttpRequest.newBuilder(URI.create(town.cloud.baseUri() + path))
                .header("Authorization", "Bearer " + town.cloud.apiKey());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
