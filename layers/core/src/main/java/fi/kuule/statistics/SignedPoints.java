package fi.kuule.statistics;

/** Whole points as they are written everywhere: {@code +57}, {@code −12} with the minus sign, {@code 0}. */
public final class SignedPoints {
    private static final char MINUS = '\u2212';

    private SignedPoints() {}

    public static String of(int points) {
        if (points == 0) return "0";
        return (points > 0 ? "+" : String.valueOf(MINUS)) + Math.abs(points);
    }
}
