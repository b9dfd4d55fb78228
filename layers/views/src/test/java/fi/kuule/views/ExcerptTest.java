package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    @Test
    void aShortTextIsWholeAndALongOneEndsAtAWord() {
        String words = "sana ".repeat(200);

        assertEquals("sana sana", Excerpt.of("sana sana"));
        assertTrue(Excerpt.of(words).endsWith("sana …"));
        assertTrue(Excerpt.of(words).length() <= Excerpt.LONGEST + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "👩‍👩‍👧‍👦", "🇫🇮", "❤️"})
    void noEmojiIsCutInTwo(String emoji) {
        for (int before = 0; before < emoji.length(); before++) {
            String shown = Excerpt.of("x".repeat(before) + emoji.repeat(600));
            String rest = shown.substring(before, shown.length() - 2);

            assertEquals("", rest.replace(emoji, ""), () -> shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kymmenen s,kymmenen s",
        "kymmenen sanaa,kymmenen …",
        "yksinpitkäsana,yksinpit …",
        "👍👍👍👍👍👍👍👍👍👍,👍👍👍👍👍👍👍👍👍👍",
        "👍👍👍👍👍👍👍👍👍👍👍,👍👍👍👍👍👍👍👍 …"
    })
    void aLineHasAtMostSoManyCharactersItsEndingCounted(String line, String shown) {
        assertEquals(shown, Excerpt.of(line, 10));
    }

    @Test
    void aCharacterWithoutEndIsCutAllTheSame() {
        assertEquals(
                Excerpt.LONGEST + 2, Excerpt.of("e" + "\u0301".repeat(5_000)).length());
    }
}
