package fi.kuule.wave;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Merges the combinations of one service until no cell is small. The same counts give the same cells, whatever their order. */
final class CellMerging {
    private final int smallest;
    private final Map<String, Integer> asked;
    private final Map<String, String> cells = new HashMap<>();
    /** What merged cells end with: where all were invited by the same, merging hides nothing of that. */
    private final String ending;

    private CellMerging(Map<String, Integer> asked, int smallest) {
        this.asked = new TreeMap<>(asked);
        this.smallest = smallest;
        Set<String> endings = asked.keySet().stream().map(Strata::ending).collect(Collectors.toSet());
        this.ending = endings.size() == 1 ? endings.iterator().next() : Strata.anyChannel();
    }

    /** Combination → cell; every cell has at least {@code smallest} people, or there is one cell. */
    static Map<String, String> of(Map<String, Integer> asked, int smallest) {
        CellMerging merging = new CellMerging(asked, smallest);
        merging.levels().forEach(merging::keepLarge);
        merging.placeRest();
        merging.fillRest();
        return merging.cells;
    }

    /** From the finest to the coarsest: as it is, without channel, without language, without area, without age. */
    private List<UnaryOperator<String>> levels() {
        return List.of(
                UnaryOperator.identity(),
                combination -> Strata.people(combination) + ending,
                combination -> Strata.anyLanguage(Strata.people(combination)) + ending,
                combination -> Strata.anyArea(combination) + ending,
                combination -> rest());
    }

    private String rest() {
        return Strata.EVERYBODY + ending;
    }

    /** Gives every combination that has no cell yet the cell of this level, where that is large enough. */
    private void keepLarge(UnaryOperator<String> level) {
        Map<String, List<String>> groups =
                asked.keySet().stream().filter(this::homeless).collect(Collectors.groupingBy(level));
        groups.forEach((cell, members) -> {
            if (people(members) >= smallest) members.forEach(member -> cells.put(member, cell));
        });
    }

    private boolean homeless(String combination) {
        return !cells.containsKey(combination);
    }

    private int people(List<String> combinations) {
        return combinations.stream().mapToInt(asked::get).sum();
    }

    private void placeRest() {
        asked.keySet().stream().filter(this::homeless).toList().forEach(this::moveToRest);
    }

    /** Empties the smallest cells into the rest until the rest is large enough, or is everybody. */
    private void fillRest() {
        while (true) {
            Map<String, Integer> sizes = sizes();
            int rest = sizes.getOrDefault(rest(), smallest);
            if (rest >= smallest || sizes.size() == 1) return;
            String victim = smallestOf(sizes);
            asked.keySet().stream()
                    .filter(combination -> victim.equals(cells.get(combination)))
                    .forEach(this::moveToRest);
        }
    }

    private void moveToRest(String combination) {
        cells.put(combination, rest());
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        cells.forEach((combination, cell) -> sizes.merge(cell, asked.getOrDefault(combination, 0), Integer::sum));
        return sizes;
    }

    private String smallestOf(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .filter(size -> !size.getKey().equals(rest()))
                .min(Entry.<String, Integer>comparingByValue().thenComparing(Comparator.comparing(Entry::getKey)))
                .map(Entry::getKey)
                .orElseThrow();
    }
}
