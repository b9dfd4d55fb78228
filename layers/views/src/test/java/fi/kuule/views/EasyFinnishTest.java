package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Easy Finnish says one thing in a sentence, in at most nine words, those that stand in its slots counted. */
class EasyFinnishTest {
    private static final int WORDS = 9;

    /** What may stand in a slot, as long as it usually is. */
    private static final Map<String, String> SLOTS = Map.ofEntries(
            Map.entry("organisation", "Mäntyrannan kunta"),
            Map.entry("service", "Mäntyrannan kirjasto"),
            Map.entry("object", "Mäntyrannan kirjastoa"),
            Map.entry("contact", "kirjasto@mantyranta.example; Neuvonta, puhelin 000"),
            Map.entry("host", "kysely.mantyranta.example"),
            Map.entry("subject", "Miten asiasi sujui? Mäntyrannan kirjasto"),
            Map.entry("choice", "En ole käyttänyt tätä palvelua"),
            Map.entry("opensOn", "1.11.2026"),
            Map.entry("closesOn", "30.11.2026"),
            Map.entry("closedOn", "30.11.2026"),
            Map.entry("scoreText", "10"),
            Map.entry("minText", "0"),
            Map.entry("maxText", "10"),
            Map.entry("overText", "12"),
            Map.entry("countText", "2"),
            Map.entry("daysText", "90"));

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"mail", "citizen"})
    void noSentenceHasMoreThanNineWords(String bundle) {
        Texts texts = Texts.of(bundle, Language.FI_SELKO);

        List<String> tooLong = texts.keys().stream()
                .map(key -> filled(texts.get(key)))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!:])\\s+")))
                .filter(sentence -> words(sentence) > WORDS)
                .toList();

        assertEquals(List.of(), tooLong);
    }

    private static String filled(String text) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String value = SLOTS.get(slot.group(1));
            if (value == null) throw new AssertionError("how long is " + slot.group() + "?");
            return Matcher.quoteReplacement(value);
        });
    }

    @ParameterizedTest
    @CsvSource({"Viestin lähettää {organisation}., 4", "Voit vastata {closesOn} asti., 4", "Emme kysy – mitään., 3"})
    void aSlotCountsAsTheWordsThatStandInIt(String text, int words) {
        assertEquals(words, words(filled(text)));
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
