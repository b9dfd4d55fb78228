package fi.kuule.aws.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a function answers the HTTP API. Header names and values are checked: nothing that came from outside can begin a new line.
 *
 * @param base64 whether the body is bytes, written in base64
 */
public record HttpReply(int status, Map<String, String> headers, String body, boolean base64) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]*");

    public HttpReply {
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a header name");
            if (!VALUE.matcher(value).matches())
                throw new IllegalArgumentException("header " + name + " has characters that no header may have");
        });
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A reply whose body is text. */
    public HttpReply(int status, Map<String, String> headers, String body) {
        this(status, headers, body, false);
    }

    public static HttpReply of(int status, String contentType, String body) {
        return new HttpReply(status, Map.of("Content-Type", contentType), body);
    }

    /** A reply whose body is bytes; they travel a third longer. */
    public static HttpReply bytes(int status, String contentType, byte[] body) {
        return new HttpReply(
                status, Map.of("Content-Type", contentType), Base64.getEncoder().encodeToString(body), true);
    }

    /** The same reply with one more header, or another value of one it has. */
    public HttpReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body, base64);
    }

    /** The same status and headers without the body: what HEAD is answered with. */
    public HttpReply withoutBody() {
        return new HttpReply(status, headers, "");
    }

    /** Writes the function's result, payload format 2.0. */
    public void write(OutputStream result) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(result)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : headers.entrySet())
                json.writeStringField(header.getKey(), header.getValue());
            json.writeEndObject();
            json.writeStringField("body", body);
            json.writeBooleanField("isBase64Encoded", base64);
            json.writeEndObject();
        }
    }
}
