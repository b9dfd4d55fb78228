package fi.kuule.survey;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.language.LocalText;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailOpeningTest {
    @ParameterizedTest
    @CsvSource({"78, 120, true", "79, 120, false", "78, 121, false"})
    void aSubjectHas78CharactersAtMostAndAPreheader120(int subject, int preheader, boolean fits) {
        if (fits) assertDoesNotThrow(() -> opening("ä".repeat(subject), "📚".repeat(preheader)));
        else assertThrows(IllegalArgumentException.class, () -> opening("ä".repeat(subject), "📚".repeat(preheader)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.example", "a\nb"})
    void neitherHasTwoLines(String text) {
        assertThrows(IllegalArgumentException.class, () -> opening(text, "b"));
        assertThrows(IllegalArgumentException.class, () -> opening("a", text));
    }

    private static MailOpening opening(String subject, String preheader) {
        return new MailOpening(Optional.of(LocalText.same(subject)), Optional.of(LocalText.same(preheader)));
    }
}
