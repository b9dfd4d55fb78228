package fi.kuule.score;

import java.util.OptionalDouble;

/** AAPOR's response rate 2 with everybody asked taken as eligible: answers, whole or partial, of all who were asked. */
public final class ResponseRate {
    private ResponseRate() {}

    /** A share 0-1; empty when nobody was asked. */
    public static OptionalDouble of(int answered, int asked) {
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / asked);
    }
}
