package fi.kuule.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a reader can work out of the cells that were left out of a table. Safe when every small cell may be anything within a range as wide
 * as the floor; one that is in sight is not.
 *
 * @param bounds of every hidden cell, row by row
 * @param unsafe the small cells that are told too closely
 */
public record SuppressionAudit(List<Bounds> bounds, List<Cell> unsafe) {
    /**
     * Between which counts a hidden cell must be.
     *
     * @param max empty when nothing limits it
     */
    public record Bounds(Cell cell, int min, OptionalInt max) {
        private boolean within(int floor) {
            return max.isPresent() && max.getAsInt() - min < floor;
        }
    }

    public SuppressionAudit {
        bounds = List.copyOf(bounds);
        unsafe = List.copyOf(unsafe);
    }

    /** Of a table that is shown with its totals. */
    public static SuppressionAudit of(CountTable table, Set<Cell> hidden, int floor) {
        SortedSet<Cell> sorted = new TreeSet<>(hidden);
        HiddenCells cells = new HiddenCells(table, sorted);
        return judged(
                table,
                floor,
                sorted.stream()
                        .map(cell -> new Bounds(cell, cells.least(cell), OptionalInt.of(cells.most(cell))))
                        .toList());
    }

    /** Of a table that is shown without totals, and whose totals are told nowhere else. */
    public static SuppressionAudit withoutTotals(CountTable table, Set<Cell> hidden, int floor) {
        return judged(
                table,
                floor,
                new TreeSet<>(hidden)
                        .stream()
                                .map(cell -> new Bounds(cell, 0, OptionalInt.empty()))
                                .toList());
    }

    private static SuppressionAudit judged(CountTable table, int floor, List<Bounds> bounds) {
        List<Cell> unsafe = new ArrayList<>(table.cells()
                .filter(cell -> table.small(cell, floor))
                .filter(cell -> bounds.stream().noneMatch(bound -> bound.cell.equals(cell)))
                .toList());
        bounds.stream()
                .filter(bound -> table.small(bound.cell, floor) && bound.within(floor))
                .forEach(bound -> unsafe.add(bound.cell));
        return new SuppressionAudit(bounds, unsafe);
    }

    public boolean safe() {
        return unsafe.isEmpty();
    }
}
