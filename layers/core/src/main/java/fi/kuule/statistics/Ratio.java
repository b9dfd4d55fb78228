package fi.kuule.statistics;

import java.util.OptionalDouble;

/** A part of a whole. */
public final class Ratio {
    private Ratio() {}

    /** Empty when there is no whole. */
    public static OptionalDouble of(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
