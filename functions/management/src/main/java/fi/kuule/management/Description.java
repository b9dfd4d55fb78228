package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /api/openapi.json}: the API as OpenAPI 3.1, for programs. Written by hand beside the routes; a test holds it to them. */
final class Description {
    private static final String FILE = "openapi.json";

    private Description() {}

    static HttpReply reply() {
        return HttpReply.of(200, "application/json", text()).with("Cache-Control", "no-cache");
    }

    private static String text() {
        try (InputStream file = Description.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("the function was built without " + FILE);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }
}
