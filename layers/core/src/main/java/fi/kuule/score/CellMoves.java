package fi.kuule.score;

import fi.kuule.organisation.Stratum;
import fi.kuule.wave.Population;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which answers of an ended wave must tell less, so that none stands in a cell with fewer than the floor of its service. Within a
 * population, small cells are merged into one that says nothing more, and while that is small, the smallest other cell joins it; where the
 * service has said of which groups it wants to hear first, those of a group among themselves before that. A population with so few answers
 * beside others does not tell which it is, and as many answers of the largest cell as it takes to reach the floor, drawn by lot, do not
 * either: no more of another population's number is given up for it.
 */
final class CellMoves {
    private final int floor;
    private final Map<InvitedCell, InvitedCell> moves = new HashMap<>();
    private Optional<InvitedCell> donor = Optional.empty();
    private int among = 0;
    private int drawn = 0;

    private CellMoves(int floor) {
        this.floor = floor;
    }

    /**
     * @param answers how many stand in each cell, one at least
     * @param floor under which a cell is small
     * @param first by what small cells are merged before they say nothing more
     */
    static CellMoves of(Map<InvitedCell, Integer> answers, int floor, Optional<Stratum> first) {
        CellMoves moves = new CellMoves(floor);
        Map<Population, Map<InvitedCell, Integer>> populations = new TreeMap<>();
        answers.forEach((cell, n) -> populations
                .computeIfAbsent(cell.population(), population -> new HashMap<>())
                .put(cell, n));
        populations.forEach((population, own) -> moves.mergeWithin(population, own, first));
        populations.values().forEach(own -> moves.hideFew(own, answers));
        moves.fillUntold(answers);
        return moves;
    }

    private void mergeWithin(Population population, Map<InvitedCell, Integer> answers, Optional<Stratum> first) {
        if (!population.isTold()) return;
        InvitedCell rest = InvitedCell.rest(answers.keySet(), population);
        first.ifPresent(stratum ->
                groups(answers, stratum).forEach((group, own) -> merge(own, rest.of(stratum, group))));
        merge(answers, rest);
    }

    private static Map<String, Map<InvitedCell, Integer>> groups(Map<InvitedCell, Integer> answers, Stratum stratum) {
        Map<String, Map<InvitedCell, Integer>> groups = new TreeMap<>();
        answers.forEach((cell, n) -> groups.computeIfAbsent(cell.cell().of(stratum), group -> new HashMap<>())
                .put(cell, n));
        return groups;
    }

    private void merge(Map<InvitedCell, Integer> answers, InvitedCell rest) {
        Set<InvitedCell> merging = SmallCells.merging(sizes(answers), rest, floor);
        answers.keySet().stream().filter(cell -> merging.contains(after(cell))).forEach(cell -> moves.put(cell, rest));
    }

    private Map<InvitedCell, Integer> sizes(Map<InvitedCell, Integer> answers) {
        Map<InvitedCell, Integer> sizes = new HashMap<>();
        answers.forEach((cell, n) -> sizes.merge(after(cell), n, Integer::sum));
        return sizes;
    }

    private void hideFew(Map<InvitedCell, Integer> own, Map<InvitedCell, Integer> answers) {
        int people = sum(own);
        if (people < floor && people < sum(answers)) own.keySet().forEach(cell -> moves.put(cell, InvitedCell.UNTOLD));
    }

    private void fillUntold(Map<InvitedCell, Integer> answers) {
        Map<InvitedCell, Integer> sizes = sizes(answers);
        int untold = sizes.getOrDefault(InvitedCell.UNTOLD, 0);
        sizes.remove(InvitedCell.UNTOLD);
        if (untold == 0 || untold >= floor || sizes.isEmpty()) return;
        InvitedCell largest = sizes.entrySet().stream()
                .max(Map.Entry.<InvitedCell, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .orElseThrow()
                .getKey();
        int size = sizes.getOrDefault(largest, 0);
        int missing = floor - untold;
        if (size - missing < floor) {
            answers.keySet().stream()
                    .filter(cell -> after(cell).equals(largest))
                    .toList()
                    .forEach(cell -> moves.put(cell, InvitedCell.UNTOLD));
            return;
        }
        donor = Optional.of(largest);
        among = size;
        drawn = missing;
    }

    private static int sum(Map<InvitedCell, Integer> answers) {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean none() {
        return moves.isEmpty() && drawn == 0;
    }

    /** What the whole cell becomes. */
    InvitedCell after(InvitedCell cell) {
        return moves.getOrDefault(cell, cell);
    }

    /** Of which cell, once cells have become others, some answers are drawn. */
    Optional<InvitedCell> donor() {
        return donor;
    }

    /** How many answers stand in the donor. */
    int among() {
        return among;
    }

    /** How many of them are drawn to tell nothing. */
    int drawn() {
        return drawn;
    }
}
