package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.report.Report;
import fi.kuule.report.Situation;
import fi.kuule.report.SummaryLetters.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year is not forgotten for a month. */
class YearWordingTest {
    private static List<String> lines(Language language, Report report) {
        return new YearWording(Reading.of(new ReportWording(language), report)).lines();
    }

    @Test
    void theMonthIsComparedWithTheSameOfTheYearBefore() {
        List<String> lines = lines(Language.FI, SampleReports.withServicesAlike());

        assertEquals(1, lines.size());
        assertTrue(
                lines.getFirst()
                        .matches(
                                "Vuoden takaisesta: [+−]?\\d+, välillä .+….+\\. Voi olla sattumaa\\. Lokakuu 2025: .+, vastasi \\d+.*"),
                lines.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI | Vuodessa luku nousi      | 1 500 | 1 600
            SV | På ett år steg talet     | 1 500 | 1 600
            EN | In a year the number rose | 1,500 | 1,600
            """)
    void aYearThatDiffersBeyondChanceIsSaidWithAllThatItRestsOn(
            Language language, String begins, String before, String last) {
        String year = lines(language, SampleReports.withABetterYear()).getLast().replace('\u00A0', ' ');

        assertTrue(year.startsWith(begins), year);
        for (String part : List.of("+33", "+60", before, last, "400"))
            assertTrue(year.contains(part), part + " in " + year);
    }

    @Test
    void aNumberOfTwelveMonthsSaysItItself() {
        assertEquals(List.of(), lines(Language.FI, SampleReports.situations().get("quarterly")));
    }

    /** The month of the service may be chance, and its year is not. */
    @Test
    void theMailOfAllServicesCountsItAsAChange() {
        Report better = SampleReports.withABetterYear();
        List<Part> parts = List.of(
                SampleReports.part("Kirjasto", better),
                SampleReports.part("Liikunta", SampleReports.withServicesAlike()));

        assertEquals(Situation.USUAL, Situation.of(better));
        assertEquals(
                "Palvelujesi raportit, lokakuu 2026: 1 luku nousi",
                SampleReports.summary(Language.FI, parts).subject().value());
        assertTrue(SampleReports.summary(Language.FI, parts).text().contains("Vuodessa luku nousi"));
    }
}
