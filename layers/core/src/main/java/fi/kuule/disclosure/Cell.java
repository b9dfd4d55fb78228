package fi.kuule.disclosure;

import java.util.Comparator;

/** A place in a table, from 0; row by row. */
public record Cell(int row, int column) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
