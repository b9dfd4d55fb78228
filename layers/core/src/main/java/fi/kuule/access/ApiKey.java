package fi.kuule.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of the management API, of which only the SHA-256 is known here. */
public final class ApiKey {
    private final byte[] sha256;

    /** @param sha256 64 hexadecimal digits */
    public ApiKey(String sha256) {
        byte[] bytes = HexFormat.of().parseHex(sha256);
        if (bytes.length != 32) throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        this.sha256 = bytes;
    }

    /** Whether somebody presented the key; takes as long for any wrong one. */
    public boolean matches(String presented) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(presented.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(sha256, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKey[…]";
    }
}
