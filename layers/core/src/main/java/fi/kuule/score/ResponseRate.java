package fi.kuule.score;

import fi.kuule.statistics.Ratio;
import java.util.OptionalDouble;

/** AAPOR's response rate 2 with everybody asked taken as eligible who has not said otherwise: answers, whole or partial, of all who are. */
public final class ResponseRate {
    private ResponseRate() {}

    /**
     * A share 0-1; empty when there is nobody who is.
     *
     * @param eligible those asked, without those who had not used the service
     */
    public static OptionalDouble of(int answered, int eligible) {
        return Ratio.of(answered, eligible);
    }
}
