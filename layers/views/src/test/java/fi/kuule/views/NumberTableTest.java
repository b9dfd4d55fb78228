package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.language.Language;
import fi.kuule.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberTableTest {
    private static List<List<String>> rows(Report report, Language language) {
        return new ReportPages(language)
                .numbers(SampleReports.library(Optional.empty()), report).rows().stream()
                        .map(row -> row.stream().map(NumberTableTest::text).toList())
                        .toList();
    }

    private static String text(NumberCell cell) {
        return switch (cell) {
            case NumberCell.Word word -> word.text();
            case NumberCell.Whole whole -> "#" + whole.number();
        };
    }

    private static List<String> row(Report report, String from, String to) {
        return rows(report, Language.FI).stream()
                .filter(row -> row.get(1).equals(from) && row.get(2).equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberHasItsIntervalItsAnswersAndTheAskedInItsRow() {
        assertEquals(
                List.of(
                        "Kirjasto",
                        "2026-10",
                        "2026-10",
                        "#166",
                        "#44",
                        "#166",
                        "#0",
                        "#163",
                        "#44",
                        "#57",
                        "#35",
                        "#73",
                        "#3",
                        "#13",
                        "#28",
                        "epätarkka: väli on leveä"),
                row(SampleReports.usual(), "2026-10", "2026-10"));
    }

    @Test
    void whatIsNotKnownIsSaidAndLongerTimesFollowTheMonths() {
        List<String> year = row(SampleReports.usual(), "2025-11", "2026-10");

        assertEquals(
                "ei tiedossa", row(SampleReports.usual(), "2026-09", "2026-09").get(3));
        assertEquals("ei tiedossa", year.get(3), "the other months' waves are not in this report");
        assertTrue(year.get(8).matches("#\\d{3}"), year.toString());
        assertEquals(16, rows(SampleReports.usual(), Language.FI).size());
    }

    @Test
    void aMonthWithoutANumberSaysWhyAndTellsNoCount() {
        Report below = SampleReports.report(
                new Published.BelowFloor(5), Optional.of(new Report.Cohort(18, OptionalInt.empty())));

        assertEquals(
                List.of(
                        "Kirjasto",
                        "2026-10",
                        "2026-10",
                        "#18",
                        "ei tiedossa",
                        "ei tiedossa",
                        "ei tiedossa",
                        "ei tiedossa",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "liian vähän"),
                row(below, "2026-10", "2026-10"));
    }

    @Test
    void whatWasAnsweredEarlyAndLateHasHowManyWereAskedInItsRow() {
        List<List<String>> rows = rows(SampleReports.full(), Language.FI);

        assertEquals(
                List.of("#1717", "#301", "#301", "vastasi ensimmäisellä viikolla"), asked(rows.get(rows.size() - 2)));
        assertEquals(List.of("#1717", "#150", "#150", "vastasi myöhemmin"), asked(rows.getLast()));
    }

    private static List<String> asked(List<String> row) {
        return List.of(row.get(3), row.get(4), row.get(8), row.getLast());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyRowIsAsWideAsTheHeader(Language language) {
        List<List<String>> rows = rows(SampleReports.usual(), language);

        assertEquals(List.of(16), rows.stream().map(List::size).distinct().toList());
        assertTrue(rows.getFirst().get(9).contains("(NPS)"));
    }
}
