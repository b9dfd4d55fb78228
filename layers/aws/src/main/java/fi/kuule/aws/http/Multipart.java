package fi.kuule.aws.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} bodies (RFC 7578): the plain fields of forms, and files. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^\\s;\",]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*;\\s*name=\"([^\"\r\n]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*;\\s*filename\\*?=");
    /** One character per byte, so that nothing changes until a field is read as UTF-8. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private Multipart() {}

    /** Empty when the content type names no boundary or the body does not have it. */
    static Optional<Map<String, String>> fields(String contentType, HttpBody body) {
        return parts(contentType, body).map(Multipart::fields);
    }

    /** The content of every part that has a file's name. Empty when the content type names no boundary or the body does not have it. */
    public static Optional<List<byte[]>> files(String contentType, HttpBody body) {
        return parts(contentType, body)
                .map(parts -> parts.stream()
                        .filter(part -> FILE_NAME.matcher(part.head).find())
                        .map(part -> part.content.getBytes(BYTES))
                        .toList());
    }

    private static Optional<List<Part>> parts(String contentType, HttpBody body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) return Optional.empty();
        String delimiter = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        String[] split = ("\r\n" + new String(body.bytes(), BYTES)).split(Pattern.quote("\r\n" + delimiter), -1);
        if (split.length < 2) return Optional.empty();
        List<Part> parts = new ArrayList<>();
        for (String part : split) {
            int blank = part.indexOf("\r\n\r\n");
            if (blank >= 0) parts.add(new Part(part.substring(0, blank), part.substring(blank + 4)));
        }
        return Optional.of(parts);
    }

    private static Map<String, String> fields(List<Part> parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Part part : parts) {
            Matcher name = NAME.matcher(part.head);
            if (name.find()) fields.putIfAbsent(utf8(name.group(1)), utf8(part.content));
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
    }

    private record Part(String head, String content) {}
}
