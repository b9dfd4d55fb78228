package fi.kuule.disclosure;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Which cells of a table are left out, so that nobody of a small cell is told of by subtracting from the totals. */
public final class Suppression {
    private final CountTable table;
    private final int floor;
    private final SortedSet<Cell> hidden;

    private Suppression(CountTable table, int floor) {
        this.table = table;
        this.floor = floor;
        this.hidden = new TreeSet<>(primary(table, floor));
    }

    /** The cells of few people: fewer than the floor, and somebody. */
    public static SortedSet<Cell> primary(CountTable table, int floor) {
        return Collections.unmodifiableSortedSet(
                table.cells().filter(cell -> table.small(cell, floor)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** These and, as small as there are, those that must go with them; empty when nothing helps and categories must be merged. */
    public static Optional<Set<Cell>> complementary(CountTable table, int floor) {
        return new Suppression(table, floor).grown();
    }

    /** Every row and column that hides a cell hides two, and the audit passes. */
    private Optional<Set<Cell>> grown() {
        while (true) {
            Optional<Cell> weak = lonely().or(this::exposed);
            if (weak.isEmpty()) return Optional.of(Collections.unmodifiableSortedSet(hidden));
            Optional<Cell> partner = partner(weak.get());
            if (partner.isEmpty()) return Optional.empty();
            hidden.add(partner.get());
        }
    }

    private Optional<Cell> lonely() {
        return hidden.stream()
                .filter(cell -> hiddenIn(cell, Cell::row) < 2 || hiddenIn(cell, Cell::column) < 2)
                .findFirst();
    }

    private Optional<Cell> exposed() {
        return SuppressionAudit.of(table, hidden, floor).unsafe().stream().findFirst();
    }

    /**
     * Of the cells not yet hidden the smallest that somebody is in, in the line that needs it more; a cell of nobody hides little and comes
     * last. When both lines are used up, of the whole table.
     */
    private Optional<Cell> partner(Cell weak) {
        boolean rowFirst = hiddenIn(weak, Cell::row) <= hiddenIn(weak, Cell::column);
        ToIntFunction<Cell> first = rowFirst ? Cell::row : Cell::column;
        ToIntFunction<Cell> second = rowFirst ? Cell::column : Cell::row;
        return smallest(weak, first).or(() -> smallest(weak, second)).or(() -> smallest(weak, cell -> 0));
    }

    private Optional<Cell> smallest(Cell weak, ToIntFunction<Cell> line) {
        return table.cells()
                .filter(cell -> line.applyAsInt(cell) == line.applyAsInt(weak) && !hidden.contains(cell))
                .min(Comparator.<Cell, Boolean>comparing(cell -> table.count(cell) == 0)
                        .thenComparingInt(table::count)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private long hiddenIn(Cell weak, ToIntFunction<Cell> line) {
        return hidden.stream()
                .filter(cell -> line.applyAsInt(cell) == line.applyAsInt(weak))
                .count();
    }
}
