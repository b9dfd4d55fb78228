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
import org.junit.jupiter.api.Test;

class MethodTextsTest {
    private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z]+}");

    @Test
    void everyTextOfTheMethodPageIsInEveryLanguageOfStaffWithTheSameSlotsAndLines() {
        for (Language language : Language.OF_STAFF) {
            assertEquals(slots(Language.FI), slots(language), language.tag());
            assertEquals(lines(Language.FI), lines(language), language.tag());
        }
    }

    @Test
    void noTextHasAHyphenForAMinusOrAnAsteriskForTimes() {
        for (Language language : Language.OF_STAFF) {
            Texts texts = Texts.of("method", language);
            for (String key : texts.keys())
                assertFalse(texts.get(key).matches("(?s).*(\\*| -[0-9KSk ]| / ).*"), language.tag() + " " + key);
        }
    }

    private static Map<String, Set<String>> slots(Language language) {
        Texts texts = Texts.of("method", language);
        return texts.keys().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> SLOT.matcher(texts.get(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Long> lines(Language language) {
        Texts texts = Texts.of("method", language);
        return texts.keys().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> texts.get(key).lines().count(), (one, other) -> one, TreeMap::new));
    }
}
