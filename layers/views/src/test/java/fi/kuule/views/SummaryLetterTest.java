package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Message;
import fi.kuule.report.SummaryLetters.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryLetterTest {
    private static Message summary(Language language) {
        return SampleReports.summary(language, SampleReports.parts());
    }

    @Test
    void servicesStandInTheOrderOfTheirNamesAndOfNoNumber() {
        for (String form :
                List.of(summary(Language.FI).html(), summary(Language.FI).text())) {
            List<Integer> places = List.of("Kirjasto", "Liikunta", "Vesihuolto", "Äitiysneuvola").stream()
                    .map(name -> form.indexOf("Avaa raportti: " + name))
                    .toList();
            assertEquals(places.stream().sorted().toList(), places);
            assertTrue(places.getFirst() > 0, form);
        }
    }

    /** Blocks of the text twin are apart by empty lines. */
    private static String block(Message mail, String service) {
        return List.of(mail.text().split("\\R\\R")).stream()
                .filter(part -> part.startsWith(service + "\n"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void besideANumberStandItsIntervalAndWhoWasAskedAndAnswered() {
        String block = block(summary(Language.FI), "Kirjasto");

        for (String part : List.of("+57", "välillä +35…+73", "epätarkka", "166", "44", "Muutos", "/f/"))
            assertTrue(block.contains(part), part + " is missing in " + block);
    }

    @Test
    void aMonthWithoutANumberHasItsOwnWordsAndALongerTimeItsNumberAfterThem() {
        String few = block(summary(Language.FI), "Äitiysneuvola");
        String silent = block(summary(Language.FI), "Liikunta");

        assertTrue(few.contains("Tältä kuulta ei voi sanoa lukua.") && few.contains("Kysyttiin 18"), few);
        assertTrue(few.indexOf("Kysyttiin 18") < few.indexOf("NPS"), few);
        assertTrue(few.contains("Kolme kuukautta: elokuu–lokakuu 2026"), few);
        assertTrue(silent.contains("Tässä kuussa ei tullut vastauksia."), silent);
        assertFalse(silent.contains("kuvassa"), "there is no picture");
    }

    @ParameterizedTest
    @CsvSource({
        "FI,'Palvelujesi raportit, lokakuu 2026: 1 luku laski'",
        "SV,'Rapporterna om dina tjänster, oktober 2026: 1 tal sjönk'",
        "EN,'The reports of your services, October 2026: 1 number fell'"
    })
    void theSubjectSaysHowManyMovedAndNeverWhichIsBest(Language language, String subject) {
        assertEquals(subject, summary(language).subject().value());
    }

    @Test
    void withoutAClearChangeTheSubjectSaysSo() {
        List<Part> steady = SampleReports.parts().stream()
                .filter(part -> !part.service().name().in(Language.FI).equals("Vesihuolto"))
                .toList();

        assertEquals(
                "Palvelujesi raportit, lokakuu 2026: ei selviä muutoksia",
                SampleReports.summary(Language.FI, steady).subject().value());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void bothFormsHaveTheSameNumbersEveryLinkAndTheWayToStop(Language language) {
        Message mail = summary(language);

        for (String part :
                List.of("+57", "+35", "+73", "−56", "166", "44", "100", "45", "18", "/m?kieli=", "/u/", "/f/"))
            assertTrue(mail.html().contains(part) && mail.text().contains(part), part);
        assertTrue(mail.unsubscribe().isPresent());
        assertFalse(mail.html().contains("{") || mail.text().contains("{"), "an unfilled slot");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void manyServicesOfLongNamesFitAndWhatDoesNotFitIsTold(Language language) {
        List<Part> many = new ArrayList<>();
        for (int i = 0; i < SummaryView.MOST + 2; i++)
            many.add(SampleReports.part(
                    "Palvelu ".repeat(12) + i, SampleReports.parts().get(1).report()));

        Message mail = SampleReports.summary(language, many);

        int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 60_000, bytes + " bytes");
        assertEquals(List.of(), MailHtml.faults(mail.html(), SampleMails.HOST));
        assertTrue(
                mail.text().contains(" " + SummaryView.MOST + " ")
                        && mail.text().contains(" 2 "),
                mail.text());
    }

    @Test
    void aNameIsEscaped() {
        List<Part> parts = List.of(
                SampleReports.part("<b>Kirjasto</b>", SampleReports.usual()),
                SampleReports.parts().get(1));

        assertFalse(SampleReports.summary(Language.FI, parts).html().contains("<b>Kirjasto"));
    }
}
