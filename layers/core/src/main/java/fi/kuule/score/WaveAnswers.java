package fi.kuule.score;

import java.util.HashMap;
import java.util.Map;

/**
 * What was answered to one wave.
 *
 * @param total everything that is told of it
 * @param byStratum one stratum at a time, {@code age=16-29}; channels are those by which people were invited
 * @param early in the first {@link #EARLY_DAYS} days of the wave; {@code late} after them. What is in neither is not told
 * @param assisted how many somebody of the organisation wrote in: by phone or from paper
 */
public record WaveAnswers(Tally total, Map<String, Tally> byStratum, Tally early, Tally late, int assisted) {
    /** How many days of a wave are its first: most who answer to the first mail alone have answered by then. */
    public static final int EARLY_DAYS = 7;

    public static final WaveAnswers NONE = new WaveAnswers(Tally.EMPTY, Map.of(), Tally.EMPTY, Tally.EMPTY, 0);

    public WaveAnswers {
        byStratum = Map.copyOf(byStratum);
    }

    public WaveAnswers plus(WaveAnswers other) {
        Map<String, Tally> both = new HashMap<>(byStratum);
        other.byStratum.forEach((name, tally) -> both.merge(name, tally, Tally::plus));
        return new WaveAnswers(
                total.plus(other.total),
                both,
                early.plus(other.early),
                late.plus(other.late),
                assisted + other.assisted);
    }

    /** The same with strata under the floor merged; of so few early or late ones it is not told which they are. */
    WaveAnswers merged(int floor) {
        Map<String, Tally> strata = Summing.TALLIES.merged(total, byStratum, floor);
        int written = assisted < floor ? 0 : assisted;
        return few(early, floor) || few(late, floor)
                ? new WaveAnswers(total, strata, Tally.EMPTY, Tally.EMPTY, written)
                : new WaveAnswers(total, strata, early, late, written);
    }

    private static boolean few(Tally tally, int floor) {
        return tally.n() > 0 && tally.n() < floor;
    }
}
