package fi.kuule.views;

import fi.kuule.access.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of report pages and the source by which a page's policy allows it. */
final class ReportStyle {
    static final String CSS = css();
    static final String SOURCE = "'sha256-" + base64(Digest.sha256(CSS.getBytes(StandardCharsets.UTF_8))) + "'";

    private ReportStyle() {}

    private static String css() {
        try (InputStream stream = ReportStyle.class.getResourceAsStream("report.css")) {
            if (stream == null) throw new IllegalStateException("no style report.css");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("style report.css", e);
        }
    }

    /** A policy's digests are in plain base64, with padding. */
    private static String base64(String urlSafe) {
        return urlSafe.replace('-', '+').replace('_', '/') + "=";
    }
}
