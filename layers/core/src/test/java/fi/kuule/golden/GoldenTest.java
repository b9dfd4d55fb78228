package fi.kuule.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsRightPassesByOperation() throws IOException {
        assertTrue(run(file("ces2", "{\"histogram1to7\": [0, 0, 0, 0, 0, 0, 3]}", "{\"ces\": 7, \"n\": 3}")));
        assertTrue(text().contains("ces2                            1      0"), text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ces\": 6.9} | ces: expected 6.9, was 7.0",
                "{\"ces\": null} | ces: expected null, was 7.0",
                "{\"ces\": \"7\"} | ces: expected \"7\", was 7.0",
                "{\"ces\": [7]} | ces: expected [7], was 7.0",
                "{\"effort\": null} | effort: expected null, was no such key",
            })
    void whatElseCameOutIsToldByKey(String expected, String mismatch) throws IOException {
        assertFalse(run(file("ces2", "{\"histogram1to7\": [0, 0, 0, 0, 0, 0, 3]}", expected)));
        assertTrue(text().contains("c-1 ces2 " + mismatch), text());
    }

    @Test
    void anOperationThatIsNotKnownFails() throws IOException {
        assertFalse(run(file("nps.guess", "{}", "{}")));
        assertTrue(text().contains("c-1 nps.guess op: expected an operation that exists"), text());
    }

    @Test
    void anOperationThatBreaksFailsAndTheRestIsRun() throws IOException {
        assertFalse(run(file("ces2", "{}", "{\"n\": 0}")));
        assertTrue(text().contains("the input has no histogram1to7"), text());
        assertTrue(text().contains("all                             0      1"), text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cases\": | is no JSON",
                "[] | there is no list of cases in it",
                "{\"cases\": []} | there is no list of cases in it",
                "{\"cases\": [{\"id\": \"x\"}]} | case x lacks one of op, input, expected, tolerance",
            })
    void aFileOfAnotherFormIsSaidToBeInOneSentence(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);

        assertFalse(run(file));
        assertEquals(1, text().lines().count());
        assertTrue(text().startsWith("kuule: " + file) && text().contains(sentence), text());
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBe() {
        assertFalse(run(folder.resolve("none.json")));
        assertTrue(text().contains("none.json cannot be read"), text());
    }

    private Path file(String op, String input, String expected) throws IOException {
        return Files.writeString(
                folder.resolve("golden.json"),
                "{\"cases\": [{\"id\": \"c-1\", \"op\": \"%s\", \"input\": %s, \"expected\": %s, \"tolerance\": 1e-9}]}"
                        .formatted(op, input, expected));
    }

    private boolean run(Path file) {
        return new Golden(new PrintStream(said, true, StandardCharsets.UTF_8)).run(file);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
