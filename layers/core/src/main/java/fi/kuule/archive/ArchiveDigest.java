package fi.kuule.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A sum of what an archive holds: SHA-256 of every item, added up modulo 2^256. The order of items does not change it, so it tells whether
 * two archives hold the same; a missing, doubled or altered item does. It guards against accidents, not against forgers.
 */
public record ArchiveDigest(BigInteger sum) {
    public static final ArchiveDigest NONE = new ArchiveDigest(BigInteger.ZERO);
    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

    public ArchiveDigest {
        if (sum.signum() < 0 || sum.bitLength() > BITS) throw new IllegalArgumentException("a digest has 256 bits");
    }

    /** Of one item, which is JSON as it is written in the archive. */
    public static ArchiveDigest of(Part part, String item) {
        try {
            byte[] text = (part.id() + "\n" + item).getBytes(StandardCharsets.UTF_8);
            return new ArchiveDigest(
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public ArchiveDigest plus(ArchiveDigest other) {
        return new ArchiveDigest(sum.add(other.sum).mod(MODULUS));
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        String digits = sum.toString(16);
        return "0".repeat(BITS / 4 - digits.length()) + digits;
    }

    /** {@link IllegalArgumentException} when it is not 64 hexadecimal digits. */
    public static ArchiveDigest ofHex(String hex) {
        if (hex.length() != BITS / 4) throw new IllegalArgumentException("a digest has 64 hexadecimal digits");
        return new ArchiveDigest(new BigInteger(1, HexFormat.of().parseHex(hex)));
    }
}
