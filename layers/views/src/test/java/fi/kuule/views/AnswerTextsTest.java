package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kuule.language.Language;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTextsTest {
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FI_SELKO", mode = EnumSource.Mode.EXCLUDE)
    void everyLanguageNamesTheSameColumnsAndNoneTwice(Language language) {
        Texts texts = Texts.of("answers", language);
        List<String> names = texts.keys().stream().map(key -> texts.get(key)).toList();

        assertEquals(Texts.of("answers", Language.FI).keys(), texts.keys());
        assertEquals(names.size(), new HashSet<>(names).size());
        names.forEach(name -> assertFalse(name.isBlank()));
    }
}
