package fi.kuule.tests.honest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every sum of people that can be counted in the file of anonymous answers, with English columns. */
record SumsOfRows(String csv) {
    private static final List<String> CLASSES = List.of("Critical", "Neutral", "Recommends");

    Stream<Sum> all() {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv).stream()) {
            Map<Group, List<NamedCsvRecord>> byGroup = rows.collect(Collectors.groupingBy(
                    row -> new Group(row.getField("Service"), YearMonth.parse(row.getField("Month")))));
            return byGroup.entrySet().stream().flatMap(entry -> told(entry.getKey(), entry.getValue()));
        }
    }

    private static Stream<Sum> told(Group group, List<NamedCsvRecord> rows) {
        String where = "answers as a file, " + group;
        List<Integer> classes = CLASSES.stream()
                .map(name -> (int) rows.stream()
                        .filter(row -> row.getField("Group").equals(name))
                        .count())
                .toList();
        Stream<Sum> coarse = SumsOf.classes(where, Set.of(group), classes.get(0), classes.get(1), classes.get(2));
        boolean fine = rows.stream().noneMatch(row -> row.getField("Score").isEmpty());
        return fine ? Stream.concat(coarse, SumsOf.numbers(where, Set.of(group), numbers(rows))) : coarse;
    }

    private static Tally numbers(List<NamedCsvRecord> rows) {
        return Tally.of(IntStream.rangeClosed(0, 10)
                .map(number -> (int) rows.stream()
                        .filter(row -> row.getField("Score").equals("" + number))
                        .count())
                .toArray());
    }
}
