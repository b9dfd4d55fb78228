package fi.kuule.aws.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A table as CSV that spreadsheets here read: semicolons, and a byte order mark where they are to take it for UTF-8. */
public final class CsvText {
    private static final String BOM = "\uFEFF";

    private CsvText() {}

    /** @param rows cells as they are to stand in the file; what others wrote goes through {@link SafeCell} */
    public static String of(boolean bom, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        if (bom) text.append(BOM);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing CSV into memory", e);
        }
        return text.toString();
    }
}
