package fi.kuule.views;

import java.util.List;

/** Numbers in rows; the first cell of a row is its name. */
public record MethodTable(String caption, List<String> columns, List<List<String>> rows) {
    public MethodTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
