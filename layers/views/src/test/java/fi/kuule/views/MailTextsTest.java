package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kuule.language.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTest {
    private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z]+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextOfMailsIsInEveryLanguageWithTheSameSlots(Language language) {
        assertEquals(slots(Language.FI), slots(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextOfMailsIsEmpty(Language language) {
        Texts texts = Texts.of("mail", language);
        texts.keys().forEach(key -> assertFalse(texts.get(key).isBlank(), key));
    }

    private static Map<String, Set<String>> slots(Language language) {
        Texts texts = Texts.of("mail", language);
        return texts.keys().stream()
                .collect(Collectors.toMap(key -> key, key -> slots(texts.get(key)), (one, other) -> one, TreeMap::new));
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
