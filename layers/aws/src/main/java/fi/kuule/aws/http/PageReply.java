package fi.kuule.aws.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** A page with everything a browser must be told about it: no script, nothing from elsewhere, nothing kept, nothing passed on. */
public final class PageReply {
    private PageReply() {}

    /** @param styleSource what {@code style-src} allows: the digest of the page's own style sheet */
    public static HttpReply of(int status, String html, String styleSource) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src " + styleSource
                        + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Robots-Tag", "noindex");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Strict-Transport-Security", "max-age=63072000");
        return new HttpReply(status, headers, html);
    }
}
