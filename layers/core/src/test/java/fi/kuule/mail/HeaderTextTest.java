package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a\r\nBcc: b@c.example",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u2028b",
                "a\u0085b",
                "a\u202Eb"
            })
    void whatCouldBeginAnotherHeaderOrHideInOneIsNoHeaderText(String text) {
        assertThrows(IllegalArgumentException.class, () -> new HeaderText(text));
    }

    @Test
    void aLineOfAnyLanguageIsKeptAsItIs() {
        assertEquals("Miten meni? Kirjasto 📚 ”Lukki”", new HeaderText("Miten meni? Kirjasto 📚 ”Lukki”").value());
    }
}
