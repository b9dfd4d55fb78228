package fi.kuule.response;

import fi.kuule.access.HmacKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a page carries in a hidden field, signed and bound to its link.
 *
 * @param madeAt to the millisecond
 * @param secret of the receipt that an answer from this page will have
 * @param confirming whether this page asked for one more press
 */
public record PageSeal(Instant madeAt, ReceiptSecret secret, boolean confirming) {
    /** A person needs longer than this to read a page and press. */
    public static final Duration FASTEST_PRESS = Duration.ofMillis(1500);

    /** A page older than this is made again. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(24);

    private static final int PAYLOAD = 2 * Long.BYTES;
    private static final int SIGNATURE = 16;

    /** The hidden field: 43 URL-safe characters. */
    String sealed(HmacKey pageKey, Link link) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(madeAt.toEpochMilli())
                .putLong(secret.bits() << 1 | (confirming ? 1 : 0))
                .array();
        byte[] field = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(signature(pageKey, link, payload), 0, field, PAYLOAD, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(field);
    }

    /** The seal in a field; empty when it is malformed, forged or another link's. */
    static Optional<PageSeal> open(HmacKey pageKey, Link link, String field) {
        if (!field.matches("[A-Za-z0-9_-]{43}")) return Optional.empty();
        byte[] bytes = Base64.getUrlDecoder().decode(field);
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
        byte[] given = Arrays.copyOfRange(bytes, PAYLOAD, bytes.length);
        return MessageDigest.isEqual(signature(pageKey, link, payload), given)
                ? Optional.of(of(ByteBuffer.wrap(payload)))
                : Optional.empty();
    }

    private static PageSeal of(ByteBuffer payload) {
        Instant madeAt = Instant.ofEpochMilli(payload.getLong());
        long rest = payload.getLong();
        return new PageSeal(madeAt, new ReceiptSecret(rest >>> 1), (rest & 1) == 1);
    }

    private static byte[] signature(HmacKey pageKey, Link link, byte[] payload) {
        String content = Base64.getEncoder().encodeToString(payload);
        return Arrays.copyOf(pageKey.sign("page", link.name(), content), SIGNATURE);
    }

    boolean aliveAt(Instant now) {
        return !now.isAfter(madeAt.plus(LONGEST_LIFE));
    }

    /** Whether a press on this page is a person's, as far as one can tell: mail scanners press, too, and fast. */
    boolean acceptsPress(Instant now, boolean byHand) {
        boolean slow = !now.isBefore(madeAt.plus(FASTEST_PRESS));
        return slow && (byHand || confirming);
    }
}
