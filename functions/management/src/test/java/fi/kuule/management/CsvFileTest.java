package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.kuule.aws.http.HttpBody;
import fi.kuule.aws.http.HttpRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvFileTest {
    @Property(tries = 300)
    void whateverCellsHoldTheyAreReadAsWritten(
            @ForAll @From("tables") List<List<String>> rows, @ForAll @From("separators") char separator)
            throws IOException {
        List<List<String>> table = new ArrayList<>(List.of(List.of("email", "area \";,\t\n", "service")));
        table.addAll(rows);
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            table.forEach(writer::writeRecord);
        }
        CsvFile file = read(text.toString());
        assertEquals(table, file.rows().stream().map(CsvFile.Row::cells).toList());
    }

    @Property(tries = 20)
    void theLineOfARowIsWhereItBegins(@ForAll @From("separators") char separator) {
        CsvFile file = read("a" + separator + "b\r\n\"1\n\n2\"" + separator + "x\r\n\r\n3" + separator + "y\r\n");
        assertEquals(
                List.of(1, 2, 6), file.rows().stream().map(CsvFile.Row::line).toList());
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    /** Every row says something, since blank lines are passed over. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("aä€”’\"\\,;\t\n' ")
                .ofMinLength(0)
                .ofMaxLength(8);
        return cell.list().ofSize(3).filter(row -> !row.get(0).isEmpty()).list().ofMaxSize(6);
    }

    private static CsvFile read(String text) {
        HttpRequest request = new HttpRequest(
                "ANY /api/{proxy+}",
                "POST",
                "/api/surveys/kysely/waves",
                Map.of(),
                Map.of(),
                Map.of("content-type", "application/octet-stream"),
                HttpBody.of(text));
        return (CsvFile)
                assertInstanceOf(Reading.Read.class, CsvFile.read(request)).value();
    }
}
