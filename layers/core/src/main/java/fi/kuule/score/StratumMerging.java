package fi.kuule.score;

import fi.kuule.wave.Strata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Merges the groups of each stratum that are too small to be kept into "other" ({@code age=*}). What is not in a group that stays, told by
 * subtracting from the total, is not left small either: the smallest group joins it until it is large enough.
 */
final class StratumMerging {
    private final int total;
    private final int floor;

    StratumMerging(int total, int floor) {
        this.total = total;
        this.floor = floor;
    }

    Map<String, Tally> merge(Map<String, Tally> byStratum) {
        Map<String, Tally> merged = new HashMap<>();
        for (String dimension : new TreeSet<>(
                byStratum.keySet().stream().map(StrataNames::dimension).toList())) {
            Map<String, Tally> groups = new HashMap<>(byStratum);
            groups.keySet().removeIf(name -> !StrataNames.dimension(name).equals(dimension));
            merged.putAll(mergeOne(StrataNames.name(dimension, Strata.OTHER), groups));
        }
        return merged;
    }

    private Map<String, Tally> mergeOne(String other, Map<String, Tally> groups) {
        Tally merged = Optional.ofNullable(groups.remove(other)).orElse(Tally.EMPTY);
        Optional<String> smallest = smallest(groups);
        while (smallest.isPresent()
                && mustJoin(groups.getOrDefault(smallest.get(), Tally.EMPTY).n(), groups)) {
            merged = merged.plus(groups.getOrDefault(smallest.get(), Tally.EMPTY));
            groups.remove(smallest.get());
            smallest = smallest(groups);
        }
        if (merged.n() > 0) groups.put(other, merged);
        return groups;
    }

    private boolean mustJoin(int n, Map<String, Tally> groups) {
        int rest = total - groups.values().stream().mapToInt(Tally::n).sum();
        return n < floor || (rest > 0 && rest < floor);
    }

    private static Optional<String> smallest(Map<String, Tally> groups) {
        return groups.entrySet().stream()
                .min(Map.Entry.<String, Tally>comparingByValue(java.util.Comparator.comparingInt(Tally::n))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
