package fi.kuule.wave;

import fi.kuule.organisation.Stratum;
import java.util.Collection;
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
    /** What is left of a combination → its cell. */
    private final Map<String, String> published = new HashMap<>();
    /** What merged cells say of by what and where people were asked: where all have it in common, merging hides nothing of that. */
    private final String channel;

    private final String touchpoint;

    private CellMerging(Map<String, Integer> asked, int smallest) {
        this.asked = new TreeMap<>(asked);
        this.smallest = smallest;
        List<Cell> all = asked.keySet().stream().map(Cell::parse).toList();
        this.channel = common(all, Cell::channel);
        this.touchpoint = common(all, Cell::touchpoint);
    }

    private static String common(List<Cell> cells, Function<Cell, String> part) {
        Set<String> values = cells.stream().map(part).collect(Collectors.toSet());
        return values.size() == 1 ? values.iterator().next() : Cell.OTHER;
    }

    /**
     * What is left of a combination → its cell, as {@link Cells} has it; every cell has at least {@code smallest} people, or there is one.
     *
     * @param asked of one population, somebody at least
     * @param first of a group of this kind that is large enough by itself, everybody tells it, unless the rest needs some of them
     */
    static Map<String, String> of(Map<String, Integer> asked, int smallest, Optional<Stratum> first) {
        CellMerging merging = new CellMerging(asked, smallest);
        merging.levels(first.orElse(Stratum.AGE)).forEach(merging::keepLarge);
        first.ifPresent(merging::keepGroups);
        merging.fill(merging.asked.keySet(), Cell::anybody);
        return merging.published;
    }

    /** From the finest to the coarsest: as it is, without channel, without touchpoint, and then with less and less of the people. */
    private List<UnaryOperator<Cell>> levels(Stratum first) {
        return List.of(
                UnaryOperator.identity(),
                cell -> cell.by(channel),
                cell -> cell.by(channel).at(touchpoint),
                cell -> cell.by(channel).at(touchpoint).without(first.givenUpFirst()),
                cell -> cell.by(channel).at(touchpoint).only(first));
    }

    /** Gives every combination that has none yet a cell of this level, where that is large enough. */
    private void keepLarge(UnaryOperator<Cell> level) {
        Map<String, List<String>> groups = asked.keySet().stream()
                .filter(combination -> !kept.containsKey(combination))
                .collect(Collectors.groupingBy(
                        combination -> level.apply(Cell.parse(combination)).text()));
        groups.forEach((cell, members) -> {
            if (people(members) < smallest) return;
            published.put(cell, cell);
            members.forEach(member -> kept.put(member, cell));
        });
    }

    /** Nobody of a large group is homeless because the others of it have cells of their own. */
    private void keepGroups(Stratum first) {
        Map<String, List<String>> groups = asked.keySet().stream()
                .collect(Collectors.groupingBy(
                        combination -> Cell.parse(combination).of(first), TreeMap::new, Collectors.toList()));
        groups.values().stream()
                .filter(members -> people(members) >= smallest)
                .forEach(members -> fill(members, cell -> cell.only(first)));
    }

    private int people(List<String> combinations) {
        return combinations.stream()
                .mapToInt(combination -> asked.getOrDefault(combination, 0))
                .sum();
    }

    /** Gives the homeless of these a rest, and empties the smallest cells into it until it is large enough, or has everybody. */
    private void fill(Collection<String> members, UnaryOperator<Cell> coarse) {
        String rest = coarse.apply(Cell.parse(members.iterator().next()))
                .by(channel)
                .at(touchpoint)
                .text();
        Map<String, Integer> sizes = new TreeMap<>();
        members.forEach(member -> sizes.merge(cell(member, rest), asked.getOrDefault(member, 0), Integer::sum));
        int people = sizes.getOrDefault(rest, 0);
        sizes.remove(rest);
        while (people > 0 && people < smallest && !sizes.isEmpty()) {
            String victim = smallestOf(sizes);
            published.replaceAll((left, cell) -> cell.equals(victim) ? rest : cell);
            people += sizes.getOrDefault(victim, 0);
            sizes.remove(victim);
        }
    }

    /** Its cell, which is the rest if it had none. */
    private String cell(String combination, String rest) {
        String left = kept.computeIfAbsent(combination, homeless -> rest);
        return published.computeIfAbsent(left, same -> same);
    }

    private static String smallestOf(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .min(Entry.<String, Integer>comparingByValue().thenComparing(Comparator.comparing(Entry::getKey)))
                .map(Entry::getKey)
                .orElseThrow();
    }
}
