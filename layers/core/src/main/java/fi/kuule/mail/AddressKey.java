package fi.kuule.mail;

import fi.kuule.access.HmacKey;
import java.util.Arrays;
import java.util.Base64;

/** The name under which an address or reference is known outside the invitations: an HMAC, since a plain hash is reversed by guessing. */
public record AddressKey(String value) {
    public AddressKey {
        if (!value.matches("[A-Za-z0-9_-]{22}")) throw new IllegalArgumentException("an address key has 22 characters");
    }

    /** 128 bits of HMAC (address key, normalised address or reference) as 22 URL-safe characters. */
    public static AddressKey of(HmacKey addressKey, Recipient recipient) {
        byte[] mac = Arrays.copyOf(addressKey.sign(domain(recipient), recipient.value()), 16);
        return new AddressKey(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    /** An address and a reference that read the same are not the same. */
    private static String domain(Recipient recipient) {
        return switch (recipient) {
            case EmailAddress address -> "address";
            case Reference reference -> "reference";
        };
    }
}
