package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.language.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeTextsTest {
    private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z]+}");

    @Test
    void everyTextOfNoticesIsInEveryLanguageOfStaffWithTheSameSlots() {
        for (Language language : Language.OF_STAFF) assertEquals(slots(Language.FI), slots(language), language.tag());
    }

    private static Map<String, Set<String>> slots(Language language) {
        Texts texts = Texts.of("notices", language);
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
}
