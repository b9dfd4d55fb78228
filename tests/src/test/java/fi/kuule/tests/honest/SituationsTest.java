package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seven months that a manager may meet, in three languages: what mail, text twin and page tell, against values written by hand. */
class SituationsTest {
    /** A line of the table, by hand. */
    record Row(
            Situations situation,
            Language language,
            String title,
            String number,
            String interval,
            String n,
            String asked,
            String month,
            String verdict) {
        static Row of(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            return new Row(
                    Situations.valueOf(cells[0]),
                    Language.of(cells[1]).orElseThrow(),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8]);
        }

        @Override
        public String toString() {
            return situation + " " + language;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream table = SituationsTest.class.getResourceAsStream("situations.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
        }
    }

    @Test
    void everySituationIsThereInEveryLanguage() throws IOException {
        assertEquals(
                Situations.values().length * 3L,
                rows().map(Row::toString).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theMailTellsWhatWasWrittenByHandAndSoDoesItsTwin(Row row) {
        Message mail = Situations.readers(row.language).mail(row.situation.report());
        List<Block> blocks = Block.of(Jsoup.parse(mail.html()));
        Set<String> headings = blocks.stream().map(Block::heading).collect(Collectors.toSet());

        assertTells(row, blocks);
        assertTells(row, Block.of(mail.text(), headings));
        assertTrue(
                mail.subject().value().startsWith(row.title + ": "),
                mail.subject().value());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePageTellsWhatWasWrittenByHand(Row row) {
        assertTells(row, Block.of(Jsoup.parse(Situations.readers(row.language).page(row.situation.report()))));
    }

    private static void assertTells(Row row, List<Block> blocks) {
        ReportFacts facts = ReportFacts.of(blocks, row.language);
        assertAll(
                facts.says(),
                () -> assertEquals(row.title, facts.title()),
                () -> assertEquals(row.number, facts.number()),
                () -> assertEquals(row.interval, facts.interval()),
                () -> assertEquals(row.n, facts.n()),
                () -> assertEquals(row.asked, facts.asked()),
                () -> assertTrue(facts.says().contains(row.month)),
                () -> assertTrue(facts.says().contains(row.verdict)));
    }
}
