package fi.kuule.aws.http;

/** A page with everything a browser must be told about it: no script, nothing from elsewhere, nothing kept, nothing passed on. */
public final class PageReply {
    private PageReply() {}

    /** @param styleSource what {@code style-src} allows: the digest of the page's own style sheet */
    public static HttpReply of(int status, String html, String styleSource) {
        return HttpReply.html(status, html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src " + styleSource
                                + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Robots-Tag", "noindex")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .with("Strict-Transport-Security", "max-age=63072000");
    }
}
