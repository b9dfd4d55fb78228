package fi.kuule.wave;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Merges the combinations of one population of a service until no cell is small. The same counts give the same cells, whatever their order.
 */
final class CellMerging {
    private final int smallest;
    private final Map<String, Integer> asked;
    /** Combination → what is left of it at the level where it was many enough; nothing yet for the homeless. */
    private final Map<String, String> kept = new HashMap<>();
    /** What merged cells say of by what and where people were asked: where all have it in common, merging hides nothing of that. */
    private final String channel;

    private final String touchpoint;
    private final String rest;

    private CellMerging(Map<String, Integer> asked, int smallest) {
        this.asked = new TreeMap<>(asked);
        this.smallest = smallest;
        List<Cell> all = asked.keySet().stream().map(Cell::parse).toList();
        this.channel = common(all, Cell::channel);
        this.touchpoint = common(all, Cell::touchpoint);
        this.rest = all.getFirst().anyAge().by(channel).at(touchpoint).text();
    }

    private static String common(List<Cell> cells, Function<Cell, String> part) {
        Set<String> values = cells.stream().map(part).collect(Collectors.toSet());
        return values.size() == 1 ? values.iterator().next() : Cell.OTHER;
    }

    /**
     * What is left of a combination → its cell, as {@link Cells} has it; every cell has at least {@code smallest} people, or there is one.
     *
     * @param asked of one population, somebody at least
     */
    static Map<String, String> of(Map<String, Integer> asked, int smallest) {
        CellMerging merging = new CellMerging(asked, smallest);
        merging.levels().forEach(merging::keepLarge);
        return merging.published();
    }

    /** From the finest to the coarsest: as it is, without channel, without touchpoint, without language, without area, without age. */
    private List<UnaryOperator<Cell>> levels() {
        return List.of(
                UnaryOperator.identity(),
                cell -> cell.by(channel),
                cell -> cell.by(channel).at(touchpoint),
                cell -> cell.by(channel).at(touchpoint).anyLanguage(),
                cell -> cell.by(channel).at(touchpoint).anyArea());
    }

    /** Gives every combination that has none yet a cell of this level, where that is large enough. */
    private void keepLarge(UnaryOperator<Cell> level) {
        Map<String, List<String>> groups = asked.keySet().stream()
                .filter(combination -> !kept.containsKey(combination))
                .collect(Collectors.groupingBy(
                        combination -> level.apply(Cell.parse(combination)).text()));
        groups.forEach((cell, members) -> {
            if (people(members) >= smallest) members.forEach(member -> kept.put(member, cell));
        });
    }

    private int people(List<String> combinations) {
        return combinations.stream()
                .mapToInt(combination -> asked.getOrDefault(combination, 0))
                .sum();
    }

    /** Empties the smallest cells into the rest until the rest is large enough, or is everybody. */
    private Map<String, String> published() {
        Map<String, Integer> sizes = new TreeMap<>();
        asked.forEach((combination, n) ->
                sizes.merge(Optional.ofNullable(kept.get(combination)).orElse(rest), n, Integer::sum));
        Map<String, String> published = new HashMap<>();
        sizes.keySet().forEach(cell -> published.put(cell, cell));
        int people = sizes.getOrDefault(rest, 0);
        sizes.remove(rest);
        while (people > 0 && people < smallest && !sizes.isEmpty()) {
            String victim = smallestOf(sizes);
            published.put(victim, rest);
            people += sizes.getOrDefault(victim, 0);
            sizes.remove(victim);
        }
        return published;
    }

    private static String smallestOf(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .min(Entry.<String, Integer>comparingByValue().thenComparing(Comparator.comparing(Entry::getKey)))
                .map(Entry::getKey)
                .orElseThrow();
    }
}
