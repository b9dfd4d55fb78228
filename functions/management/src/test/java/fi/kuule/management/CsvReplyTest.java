package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.http.HttpBody;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.aws.http.HttpRequest;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReplyTest {
    private static final CsvReply PLAIN = new CsvReply("letters.csv", false);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void whatASpreadsheetWouldCalculateIsText(String cell) {
        HttpReply reply = write(PLAIN, List.of(cell));
        assertEquals(List.of(List.of("column"), List.of("'" + cell)), read(reply));
    }

    @Property(tries = 300)
    void everyOtherCellIsReadAsItWasWrittenAndNoneBeginsAFormula(@ForAll @From("rows") List<String> cells) {
        HttpReply reply = PLAIN.of(List.of("a", "b", "c"), List.of(cells), row -> row);
        List<String> found = rows(reply.body()).get(1).cells();
        for (int i = 0; i < cells.size(); i++) {
            String cell = found.get(i);
            assertTrue("=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
            assertTrue(cell.equals(cells.get(i)) || cell.equals("'" + cells.get(i)), cell);
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("aä€\"';,\t\r\n =+-@")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofSize(3);
    }

    @Test
    void aMarkOfByteOrderStandsFirstWhereAsked() {
        assertEquals(
                '\uFEFF',
                write(new CsvReply("letters.csv", true), List.of("ä")).body().charAt(0));
        assertEquals("column\r\nä\r\n", write(PLAIN, List.of("ä")).body());
    }

    @Test
    void theFileIsSavedUnderItsName() {
        assertEquals(
                "attachment; filename=\"letters.csv\"",
                write(PLAIN, List.of("a")).headers().get("Content-Disposition"));
    }

    private static HttpReply write(CsvReply csv, List<String> cells) {
        return csv.of(List.of("column"), cells, List::of);
    }

    private static List<List<String>> read(HttpReply reply) {
        return rows(reply.body()).stream().map(CsvFile.Row::cells).toList();
    }

    private static List<CsvFile.Row> rows(String text) {
        HttpRequest request = new HttpRequest(
                "ANY /api/{proxy+}",
                "POST",
                "/api/surveys/kysely/waves",
                Map.of(),
                Map.of(),
                Map.of("content-type", "application/octet-stream"),
                HttpBody.of(text));
        return ((CsvFile) assertInstanceOf(Reading.Read.class, CsvFile.read(request))
                        .value())
                .rows();
    }
}
