package fi.kuule.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many people answered, by two things at once, such as age and area. */
public record CountTable(List<List<Integer>> rows) {
    public CountTable {
        rows = rows.stream().map(List::copyOf).toList();
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != width))
            throw new IllegalArgumentException("the rows of a table are of one length");
        if (rows.stream().flatMap(List::stream).anyMatch(count -> count < 0))
            throw new IllegalArgumentException("a count is not negative");
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    int count(Cell cell) {
        return rows.get(cell.row()).get(cell.column());
    }

    /** So few that they may not be shown; nobody is not few. */
    boolean small(Cell cell, int floor) {
        return count(cell) > 0 && count(cell) < floor;
    }

    /** Row by row. */
    Stream<Cell> cells() {
        return IntStream.range(0, height())
                .boxed()
                .flatMap(row -> IntStream.range(0, width()).mapToObj(column -> new Cell(row, column)));
    }
}
