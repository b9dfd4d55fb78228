package fi.kuule.aws.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the plain fields of a {@code multipart/form-data} body (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^\\s;\",]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*;\\s*name=\"([^\"\r\n]*)\"");
    /** One character per byte, so that nothing changes until a field is read as UTF-8. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private Multipart() {}

    /** Empty when the content type names no boundary or the body does not have it. */
    static Optional<Map<String, String>> fields(String contentType, HttpBody body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) return Optional.empty();
        String delimiter = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        String[] parts = ("\r\n" + new String(body.bytes(), BYTES)).split(Pattern.quote("\r\n" + delimiter), -1);
        return parts.length < 2 ? Optional.empty() : Optional.of(fields(parts));
    }

    private static Map<String, String> fields(String[] parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : parts) {
            int blank = part.indexOf("\r\n\r\n");
            if (blank < 0) continue;
            Matcher name = NAME.matcher(part.substring(0, blank));
            if (name.find()) fields.putIfAbsent(utf8(name.group(1)), utf8(part.substring(blank + 4)));
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
    }
}
