package fi.kuule.views;

import fi.kuule.mail.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** An address as a link (RFC 6068). */
final class MailLink {
    private MailLink() {}

    static String to(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null)
                    .toASCIIString()
                    .replace("?", "%3F")
                    .replace("&", "%26");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address that cannot be a link", e);
        }
    }
}
