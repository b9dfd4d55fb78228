package fi.kuule.wave;

import fi.kuule.access.Digest;
import fi.kuule.access.HmacKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ServiceId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** What a personal link carries: 128 bits, 22 URL-safe characters. Never stored, derived again when a mail is sent. */
public record LinkToken(String value) {
    public LinkToken {
        if (!value.matches("[A-Za-z0-9_-]{22}")) throw new IllegalArgumentException("a link token has 22 characters");
    }

    /** HMAC of (link key, wave, contact); a contact is its normalised address and its service. */
    public static LinkToken of(HmacKey linkKey, WaveId wave, EmailAddress address, ServiceId service) {
        byte[] mac = Arrays.copyOf(linkKey.sign("invitation", wave.value(), address.value(), service.value()), 16);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    /** The token in an address; empty when it does not have the form of one. */
    public static Optional<LinkToken> parse(String text) {
        return text.matches("[A-Za-z0-9_-]{22}") ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    public InvitationId invitation() {
        return new InvitationId(Digest.sha256(value));
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
