package fi.kuule.statistics.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** K. Krippendorff's alpha of names (Content Analysis, 2004, chapter 11), for any number of readers, some of whom may not have read all. */
public final class Krippendorff {
    private Krippendorff() {}

    /**
     * 1 for full agreement, 0 for that of chance; empty when everything that two readers read got the same name, or nothing was read twice.
     *
     * @param units the names that each unit got
     */
    public static OptionalDouble alpha(List<List<String>> units) {
        List<Map<String, Long>> paired = units.stream()
                .filter(unit -> unit.size() > 1)
                .map(unit -> unit.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .toList();
        Map<String, Long> totals = new HashMap<>();
        for (Map<String, Long> unit : paired) unit.forEach((name, count) -> totals.merge(name, count, Long::sum));
        double n = sum(totals);
        double expected = differing(totals) / (n - 1);
        double observed = paired.stream()
                .mapToDouble(unit -> differing(unit) / (sum(unit) - 1))
                .sum();
        return expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
    }

    /** Ordered pairs of different names. */
    private static double differing(Map<String, Long> counts) {
        double squares = counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        return sum(counts) * sum(counts) - squares;
    }

    private static double sum(Map<String, Long> counts) {
        return counts.values().stream().mapToDouble(Long::doubleValue).sum();
    }
}
