package fi.kuule.aws.http;

import java.nio.charset.StandardCharsets;

/** The bytes of a request, decoded from the event. */
public final class HttpBody {
    public static final HttpBody EMPTY = new HttpBody(new byte[0]);
    private final byte[] bytes;

    public HttpBody(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static HttpBody of(String text) {
        return new HttpBody(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HttpBody[" + bytes.length + " bytes]";
    }
}
