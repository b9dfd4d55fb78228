package fi.kuule.score;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one population answered, in all and by one dimension at a time. The groups of a dimension add up to the total; those of whom nothing
 * is told are under {@link Dimension#UNTOLD}. Counts as they are: what is shown of them goes through the floor first.
 */
public record StratumTallies(Tally total, Map<Dimension, Map<String, Tally>> groups) {
    public StratumTallies {
        groups = groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The groups of a dimension by value. */
    public Map<String, Tally> by(Dimension dimension) {
        return groups.getOrDefault(dimension, Map.of());
    }
}
