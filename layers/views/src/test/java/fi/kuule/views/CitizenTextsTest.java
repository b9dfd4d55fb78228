package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kuule.language.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitizenTextsTest {
    private static final Texts FINNISH = Texts.of("citizen", Language.FI);

    private static Set<String> slots(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(slot -> slot.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysAndSlots(Language language) {
        Texts texts = Texts.of("citizen", language);

        assertEquals(FINNISH.keys(), texts.keys());
        for (String key : FINNISH.keys()) assertEquals(slots(FINNISH.get(key)), slots(texts.get(key)), key);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsBlank(Language language) {
        Texts texts = Texts.of("citizen", language);

        for (String key : texts.keys()) assertFalse(texts.get(key).isBlank(), key);
    }
}
