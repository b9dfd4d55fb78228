package fi.kuule.response;

import fi.kuule.access.Base32;
import fi.kuule.organisation.Service;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The code with which a citizen can see or delete an answer. Says where the answer is and proves whose it is: 14 bits of day (two's
 * complement, from 2026-01-01), 10 bits of service number, 56 bits of secret.
 */
public record Receipt(int service, LocalDate day, ReceiptSecret secret) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAY_BITS = 14;
    private static final int SERVICE_BITS = 10;
    private static final int LENGTH = 16;

    public Receipt {
        if (service < 1 || service > Service.MAX_NUMBER)
            throw new IllegalArgumentException("service number must be 1-1023");
        long days = ChronoUnit.DAYS.between(FIRST_DAY, day);
        if (days < -(1 << (DAY_BITS - 1)) || days >= 1 << (DAY_BITS - 1))
            throw new IllegalArgumentException("no receipt for " + day);
    }

    /** Where the answer is stored. */
    public ResponseKey key() {
        return new ResponseKey(service, day, secret.id());
    }

    /** {@code XXXX-XXXX-XXXX-XXXX}. */
    public String code() {
        long day14 = ChronoUnit.DAYS.between(FIRST_DAY, day) & ((1 << DAY_BITS) - 1);
        return Base32.write(
                BigInteger.valueOf(day14 << SERVICE_BITS | service)
                        .shiftLeft(ReceiptSecret.BITS)
                        .or(BigInteger.valueOf(secret.bits())),
                LENGTH);
    }

    /** The receipt of a code as somebody typed it. */
    public static Optional<Receipt> parse(String typed) {
        return Base32.read(typed, LENGTH).flatMap(Receipt::of);
    }

    private static Optional<Receipt> of(BigInteger value) {
        long secret = value.longValue() & (1L << ReceiptSecret.BITS) - 1;
        int head = value.shiftRight(ReceiptSecret.BITS).intValue();
        int service = head & (1 << SERVICE_BITS) - 1;
        int signedDay = (head >>> SERVICE_BITS) << (Integer.SIZE - DAY_BITS) >> (Integer.SIZE - DAY_BITS);
        if (service == 0) return Optional.empty();
        return Optional.of(new Receipt(service, FIRST_DAY.plusDays(signedDay), new ReceiptSecret(secret)));
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
