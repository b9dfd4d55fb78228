package fi.kuule.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The style sheet of a kind of page, only as much of it as that kind needs, and the source by which a page's policy allows it. */
enum CitizenStyle {
    QUESTIONNAIRE("base", "form", "scale"),
    FAULTY("base", "form", "scale", "error"),
    FORM("base", "form"),
    TEXT("base", "form", "text"),
    FAULTY_TEXT("base", "form", "text", "error");

    private final String css;
    private final String source;

    CitizenStyle(String... parts) {
        css = Arrays.stream(parts).map(CitizenStyle::part).collect(Collectors.joining());
        source = "'sha256-" + Base64.getEncoder().encodeToString(sha256(css)) + "'";
    }

    String css() {
        return css;
    }

    /** As it stands in {@code style-src}: the digest of {@link #css()}. */
    String source() {
        return source;
    }

    private static String part(String name) {
        try (InputStream stream = CitizenStyle.class.getResourceAsStream("citizen-" + name + ".css")) {
            if (stream == null) throw new IllegalStateException("no style " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("style " + name, e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
