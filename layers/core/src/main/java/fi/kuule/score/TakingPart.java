package fi.kuule.score;

import fi.kuule.wave.Population;
import java.util.HashMap;
import java.util.Map;

/**
 * Who took part, beside what they answered. A wave tells nobody's group where both together would tell how few of a population answered:
 * where some of one hide among others, and where a population's own sums differ by few.
 */
final class TakingPart {
    private TakingPart() {}

    static Map<Population, StratumDispositions> with(
            Map<Population, StratumDispositions> counts, Map<Population, Participation> counted) {
        if (counts.containsKey(Population.UNTOLD)) return counts;
        Map<Population, StratumDispositions> with = new HashMap<>();
        counts.forEach((population, own) -> with.put(
                population, with(own, counted.getOrDefault(population, Participation.NOT_COUNTED), counts.size() > 1)));
        return with;
    }

    private static StratumDispositions with(StratumDispositions counts, Participation counted, boolean oneOfMany) {
        int apart = Math.abs(counted.total().answered() - counts.total().answered());
        return oneOfMany && apart > 0 && apart < Floor.of(true) ? counts : counts.with(counted);
    }
}
