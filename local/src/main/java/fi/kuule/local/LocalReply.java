package fi.kuule.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer of {@code /local}. */
record LocalReply(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    static LocalReply page(String html) {
        return of(200, "text/html; charset=utf-8", html).with("Content-Security-Policy", PAGE_POLICY);
    }

    static LocalReply json(Object value) {
        return json(200, value);
    }

    static LocalReply json(int status, Object value) {
        try {
            return of(status, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an answer", e);
        }
    }

    static LocalReply problem(int status, String message) {
        return json(status, Map.of("message", message));
    }

    static LocalReply see(String path) {
        return of(303, "text/plain; charset=utf-8", "").with("Location", path);
    }

    static LocalReply of(int status, String type, String body) {
        return new LocalReply(
                status,
                Map.of(
                        "Content-Type", type,
                        "Cache-Control", "no-store",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer"),
                body);
    }

    LocalReply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new LocalReply(status, more, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
