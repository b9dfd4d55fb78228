package fi.kuule.tests.honest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for rows of a file that tell a score without what it rests on; columns in English. */
final class NakedCsv {
    private static final List<String> REST = List.of("lower", "upper", "answer", "asked");

    private NakedCsv() {}

    static List<String> in(String csv) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv).stream()) {
            return rows.filter(NakedCsv::isNaked).map(Object::toString).toList();
        }
    }

    private static boolean isNaked(NamedCsvRecord row) {
        return isFilled(row, "nps") && !REST.stream().allMatch(fact -> isFilled(row, fact));
    }

    /** A column whose name holds the word says something. */
    private static boolean isFilled(NamedCsvRecord row, String word) {
        return row.getHeader().stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).contains(word))
                .anyMatch(column -> !row.getField(column).isBlank());
    }
}
