package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.language.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Easy Finnish says one thing in a sentence, in at most nine words. A slot counts as a word. */
class EasyFinnishTest {
    private static final int WORDS = 9;

    @ParameterizedTest
    @ValueSource(strings = {"mail", "citizen"})
    void noSentenceHasMoreThanNineWords(String bundle) {
        Texts texts = Texts.of(bundle, Language.FI_SELKO);

        List<String> tooLong = texts.keys().stream()
                .map(key -> texts.get(key))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!:])\\s+")))
                .filter(sentence -> words(sentence) > WORDS)
                .toList();

        assertEquals(List.of(), tooLong);
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
