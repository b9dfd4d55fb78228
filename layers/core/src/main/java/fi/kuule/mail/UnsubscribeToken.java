package fi.kuule.mail;

import fi.kuule.access.HmacKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What an unsubscribe link carries: the address key and a signature over it. A capability of its own that outlives the invitation and says
 * nothing about the survey link.
 */
public record UnsubscribeToken(AddressKey address, String value) {
    /** Signed with the page key. */
    public static UnsubscribeToken of(HmacKey pageKey, AddressKey address) {
        return new UnsubscribeToken(address, address.value() + signature(pageKey, address));
    }

    /** The token in an address; empty when it is malformed or not signed by this key. */
    public static Optional<UnsubscribeToken> parse(HmacKey pageKey, String text) {
        if (!text.matches("[A-Za-z0-9_-]{44}")) return Optional.empty();
        AddressKey address = new AddressKey(text.substring(0, 22));
        byte[] expected = signature(pageKey, address).getBytes(StandardCharsets.US_ASCII);
        byte[] given = text.substring(22).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given)
                ? Optional.of(new UnsubscribeToken(address, text))
                : Optional.empty();
    }

    private static String signature(HmacKey pageKey, AddressKey address) {
        byte[] mac = Arrays.copyOf(pageKey.sign("unsubscribe", address.value()), 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    @Override
    public String toString() {
        return "UnsubscribeToken[…]";
    }
}
