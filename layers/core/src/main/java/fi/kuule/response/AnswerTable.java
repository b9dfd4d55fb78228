package fi.kuule.response;

import java.util.List;

/** A file of past answers: the names of its columns and its rows. */
public record AnswerTable(List<String> columns, List<Row> rows) {
    public AnswerTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param line where the row begins in the file, from 1 */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }
}
