package fi.kuule.wave;

import fi.kuule.access.Base32;
import fi.kuule.access.Digest;
import fi.kuule.access.HmacKey;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** What a letter's link carries, short enough to be typed: 60 bits, {@code K7PQ-2MXR-9TWH}. Never stored, derived again for printing. */
public record LetterCode(String value) {
    private static final int LENGTH = 12;

    public LetterCode {
        if (!Base32.read(value, LENGTH).map(LetterCode::written).equals(Optional.of(value)))
            throw new IllegalArgumentException("a letter code has three groups of four characters");
    }

    /** HMAC of (link key, wave, reference, service). */
    public static LetterCode of(HmacKey linkKey, WaveId wave, Reference reference, ServiceId service) {
        byte[] mac = linkKey.sign("letter", wave.value(), reference.value(), service.value());
        return new LetterCode(written(new BigInteger(1, Arrays.copyOf(mac, 8))));
    }

    /** The code as somebody typed it, or as an address carries it; empty when it does not have the form of one. */
    public static Optional<LetterCode> parse(String typed) {
        return Base32.read(typed, LENGTH).map(LetterCode::written).map(LetterCode::new);
    }

    private static String written(BigInteger bits) {
        return Base32.write(bits, LENGTH);
    }

    public InvitationId invitation() {
        return new InvitationId(Digest.sha256(value));
    }

    @Override
    public String toString() {
        return "LetterCode[…]";
    }
}
