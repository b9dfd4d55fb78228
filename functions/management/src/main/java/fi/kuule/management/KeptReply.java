package fi.kuule.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.access.RequestKey;
import fi.kuule.aws.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A reply as it is kept to be given again: packed, and sealed with the client's key, since it may quote what was sent. */
final class KeptReply {
    /** As much as fits into an item of the Register beside the rest. */
    private static final int MAX_LENGTH = 350_000;

    private static final JsonMapper JSON = new JsonMapper();

    private KeptReply() {}

    /** Empty when the reply is too large to be kept. */
    static Optional<String> seal(RequestKey key, HttpReply reply) {
        String sealed = key.seal(packed(reply));
        return sealed.length() <= MAX_LENGTH ? Optional.of(sealed) : Optional.empty();
    }

    private static byte[] packed(HttpReply reply) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("status", reply.status())
                    .put("body", reply.body())
                    .set("headers", JSON.valueToTree(reply.headers()))));
        } catch (IOException e) {
            throw new UncheckedIOException("packing a reply", e);
        }
        return bytes.toByteArray();
    }

    static HttpReply open(RequestKey key, String sealed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(key.open(sealed)))) {
            JsonNode reply = JSON.readTree(gzip.readAllBytes());
            Map<String, String> headers = new LinkedHashMap<>();
            reply.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            return new HttpReply(
                    reply.path("status").asInt(), headers, reply.path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("opening a kept reply", e);
        }
    }
}
