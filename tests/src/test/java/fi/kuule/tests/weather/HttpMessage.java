package fi.kuule.tests.weather;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or a reply of HTTP/1.1 as it travels.
 *
 * @param start its first line
 * @param headers its other lines, as they came
 */
record HttpMessage(String start, List<String> headers, byte[] body) {
    static HttpMessage json(int status, List<String> headers, String body) {
        List<String> lines = new ArrayList<>(headers);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        lines.add("Content-Length: " + bytes.length);
        return new HttpMessage("HTTP/1.1 " + status + " Weather", lines, bytes);
    }

    /** Empty when the other side has no more to say. */
    static Optional<HttpMessage> read(InputStream input) throws IOException {
        String start = line(input);
        if (start.isEmpty()) return Optional.empty();
        List<String> headers = new ArrayList<>();
        for (String line = line(input); !line.isEmpty(); line = line(input)) headers.add(line);
        HttpMessage head = new HttpMessage(start, headers, new byte[0]);
        if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) return Optional.of(head.with(chunks(input)));
        String length = head.header("content-length");
        if (length.isEmpty()) return Optional.of(head);
        byte[] body = input.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) throw new EOFException("a message broke off");
        return Optional.of(new HttpMessage(start, headers, body));
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) if (c != '\r') line.write(c);
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunks(InputStream input) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(input); size > 0; size = size(input)) {
            body.write(input.readNBytes(size));
            line(input);
        }
        line(input);
        return body.toByteArray();
    }

    private static int size(InputStream input) throws IOException {
        return Integer.parseInt(line(input).replaceAll(";.*", ""), 16);
    }

    /** The value of a header, {@code ""} without it. */
    String header(String name) {
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon == name.length() && header.substring(0, colon).equalsIgnoreCase(name))
                return header.substring(colon + 1).strip();
        }
        return "";
    }

    /** The same message with another body, whole. */
    HttpMessage with(byte[] other) {
        List<String> lines = new ArrayList<>(headers);
        lines.removeIf(
                line -> line.toLowerCase(Locale.ROOT).matches("(content-length|transfer-encoding|x-amz-crc32):.*"));
        lines.add("Content-Length: " + other.length);
        return new HttpMessage(start, lines, other);
    }

    void write(OutputStream output) throws IOException {
        StringBuilder head = new StringBuilder(start).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        output.write(whole);
        output.flush();
    }
}
