package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import fi.kuule.wave.InvitationLetters.Links;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleLetterTest {
    private static final Links LINKS = new Links(
            URI.create("https://kysely.example/s/esimerkki-exempel-demo"),
            URI.create("https://kysely.example/u/x"),
            URI.create("https://kysely.example/tietosuoja"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FI       | Kokeilu: Miten asiointi sujui? Kirjasto | Tämä on kokeiluviesti.
        SV       | Test: Hur gick det? Biblioteket         | Det här är ett testmejl.
        EN       | Test: How did it go? Library            | This is a test message.
        FI_SELKO | Kokeilu: Miten asiasi sujui? Kirjasto   | Tämä on kokeilu.
        """)
    void aTrialSaysThatItIsOneInSubjectAndBothTwins(Language language, String subject, String note) {
        Example trial = example(language, Occasion.TRIAL);
        assertEquals(subject, trial.subject().value());
        assertTrue(trial.html().contains(note));
        assertTrue(trial.text().startsWith(note));
        assertEquals(List.of(), MailHtml.faults(trial.html(), SampleMails.HOST));
    }

    @Test
    void theSubjectOfATrialFitsItsLineAsWell() {
        String name = "Mäntyrannan kunnan varhaiskasvatuksen ja esiopetuksen palveluohjaus";
        Example trial = new ExampleLetter()
                .compose(
                        SampleReports.ORGANISATION,
                        InvitationLetterTest.service(LocalText.same(name), Optional.empty()),
                        InvitationLetterTest.survey(Privacy.ANONYMOUS),
                        Language.FI,
                        1,
                        LINKS,
                        Occasion.TRIAL);
        assertEquals(
                "Kokeilu: Ehditkö vielä kertoa? Mäntyrannan kunnan varhaiskasvatuksen ja …",
                trial.subject().value());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPreviewIsTheMailItself(Language language) {
        Example preview = example(language, Occasion.PREVIEW);
        Example trial = example(language, Occasion.TRIAL);
        assertTrue(trial.subject().value().endsWith(preview.subject().value()));
        assertFalse(preview.html().contains("border:2px"));
        assertTrue(preview.html().contains(preview.preheader()));
    }

    static Example example(Language language, Occasion occasion) {
        return new ExampleLetter()
                .compose(
                        SampleReports.ORGANISATION,
                        InvitationLetterTest.library(),
                        InvitationLetterTest.survey(Privacy.ANONYMOUS),
                        language,
                        0,
                        LINKS,
                        occasion);
    }
}
