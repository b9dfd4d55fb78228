package fi.kuule.management;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.kuule.aws.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A table that was sent, header first; separated by comma, semicolon or tab, as its header line is. */
record CsvFile(List<Row> rows) {
    /** Rows under the header: as many as a function has time for. */
    static final int MAX_ROWS = 100_000;

    CsvFile {
        rows = List.copyOf(rows);
    }

    /** @param line where the row begins in the file, from 1 */
    record Row(int line, List<String> cells) {}

    static Reading<CsvFile> read(HttpRequest request) {
        return switch (UploadedText.of(request)) {
            case Reading.Refused<String> refused -> new Reading.Refused<>(refused.problem());
            case Reading.Read<String> read -> parse(read.value());
        };
    }

    private static Reading<CsvFile> parse(String text) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<Row> rows = records.stream()
                    .limit(MAX_ROWS + 2L)
                    .map(row -> new Row(Math.toIntExact(row.getStartingLineNumber()), row.getFields()))
                    .toList();
            return rows.size() <= MAX_ROWS + 1 ? new Reading.Read<>(new CsvFile(rows)) : tooManyRows();
        } catch (CsvParseException e) {
            return new Reading.Refused<>(Problem.of(ProblemKind.NOT_CSV, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading CSV from memory", e);
        }
    }

    private static Reading<CsvFile> tooManyRows() {
        return new Reading.Refused<>(
                Problem.of(ProblemKind.TOO_LARGE, "a file has at most " + MAX_ROWS + " rows; send it in parts"));
    }

    /** The one of comma, semicolon and tab that stands most often in the header line. */
    private static char separator(String text) {
        String header = unquotedHeader(text);
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(found -> found == character).count();
    }

    /** The first line but for what stands between quotes, line ends included. */
    private static String unquotedHeader(String text) {
        StringBuilder header = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') quoted = !quoted;
            if (!quoted && (character == '\n' || character == '\r')) break;
            if (!quoted) header.append(character);
        }
        return header.toString();
    }
}
