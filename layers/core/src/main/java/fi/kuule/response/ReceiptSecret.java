package fi.kuule.response;

import fi.kuule.access.Digest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The 56 bits that make a receipt its holder's own; made with the page, stored only as a digest. */
public record ReceiptSecret(long bits) {
    static final int BITS = 56;
    static final int BYTES = BITS / Byte.SIZE;

    public ReceiptSecret {
        if (bits < 0 || bits >>> BITS != 0) throw new IllegalArgumentException("a receipt's secret has 56 bits");
    }

    static ReceiptSecret random(RandomGenerator random) {
        return new ReceiptSecret(random.nextLong() >>> (Long.SIZE - BITS));
    }

    /** SHA-256 of the seven bytes: the id of the response. */
    String id() {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(bits).array();
        return Digest.sha256(Arrays.copyOfRange(bytes, Long.BYTES - BYTES, Long.BYTES));
    }

    @Override
    public String toString() {
        return "ReceiptSecret[…]";
    }
}
