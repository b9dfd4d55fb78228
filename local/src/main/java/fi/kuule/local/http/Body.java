package fi.kuule.local.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The bytes of a request or a reply. */
final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
