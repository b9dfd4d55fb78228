package fi.kuule.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key of 32 bytes for HMAC-SHA-256. */
public final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] secret;

    public HmacKey(byte[] secret) {
        if (secret.length != 32) throw new IllegalArgumentException("a key has 32 bytes");
        this.secret = secret.clone();
    }

    /** The 32-byte HMAC of the parts; each part is preceded by its length, so that no two lists of parts give the same input. */
    public byte[] sign(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The bytes to store; whoever asks is an adapter of the Keys table. */
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "HmacKey[…]";
    }
}
