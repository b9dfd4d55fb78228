package fi.kuule.access;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Codes that people read from paper and type: Douglas Crockford's base 32, which has no I, L, O or U, in groups of four. */
public final class Base32 {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;

    private Base32() {}

    /** The lowest bits of {@code value} as so many characters: {@code XXXX-XXXX-XXXX}. */
    public static String write(BigInteger value, int length) {
        StringBuilder code = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            code.append(DIGITS.charAt(value.shiftRight(BITS * i).intValue() & 31));
            if (i > 0 && i % GROUP == 0) code.append('-');
        }
        return code.toString();
    }

    /** What a code of this length says, as somebody typed it: lower case, spaces, dashes, O for 0 and I or L for 1 are forgiven. */
    public static Optional<BigInteger> read(String typed, int length) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        if (code.length() != length || !code.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) return Optional.empty();
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < length; i++)
            value = value.shiftLeft(BITS).or(BigInteger.valueOf(DIGITS.indexOf(code.charAt(i))));
        return Optional.of(value);
    }
}
