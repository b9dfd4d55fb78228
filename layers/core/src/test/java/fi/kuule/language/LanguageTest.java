package fi.kuule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final List<Language> ALL = List.of(Language.values());

    @ParameterizedTest
    @CsvSource({
        "fi, FI",
        "fi-FI, FI",
        "FI_fi, FI",
        "fi-selko, FI_SELKO",
        "FI-Selko, FI_SELKO",
        "fi_selko, FI_SELKO",
        "sv-FI, SV",
        "en-GB, EN"
    })
    void aTagFindsItsLanguage(String tag, Language language) {
        assertEquals(Optional.of(language), Language.of(tag));
    }

    @ParameterizedTest
    @CsvSource({"de", "selko", "''", "finnish"})
    void anotherTagFindsNone(String tag) {
        assertEquals(Optional.empty(), Language.of(tag));
    }

    @Test
    void easyFinnishIsReadAloudAndDatedAsFinnish() {
        assertEquals("fi", Language.FI_SELKO.code());
        assertEquals("fi-FI", Language.FI_SELKO.locale().toLanguageTag());
    }

    @ParameterizedTest
    @CsvSource({"fi-selko", "'fi-selko, fi;q=0.5'", "fi-FI"})
    void aBrowserNeverAsksForEasyFinnish(String header) {
        assertEquals(Language.FI, Reader.of(Optional.empty(), header).among(ALL, Optional.empty()));
    }

    @Test
    void easyFinnishIsChosenOrKnownOfTheContact() {
        Reader chooser = Reader.of(Optional.of("fi-selko"), "sv");

        assertEquals(Language.FI_SELKO, chooser.among(ALL, Optional.empty()));
        assertEquals(Language.FI_SELKO, Reader.of(Optional.empty(), "sv").among(ALL, Optional.of(Language.FI_SELKO)));
    }

    @Test
    void whereThereIsNoEasyFinnishItsReadersGetFinnish() {
        Reader chooser = Reader.of(Optional.of("fi-selko"), "sv");

        assertEquals(Language.FI, chooser.among(List.of(Language.SV, Language.FI), Optional.empty()));
    }

    @Test
    void aTextWithoutEasyFinnishIsFinnishThenSwedish() {
        LocalText finnish = new LocalText(Map.of(Language.EN, "Library", Language.FI, "Kirjasto"));
        LocalText swedish = new LocalText(Map.of(Language.EN, "Library", Language.SV, "Biblioteket"));

        assertEquals("Kirjasto", finnish.in(Language.FI_SELKO));
        assertEquals("Biblioteket", swedish.in(Language.FI_SELKO));
        assertEquals("Selko", new LocalText(Map.of(Language.FI_SELKO, "Selko")).in(Language.FI));
    }
}
