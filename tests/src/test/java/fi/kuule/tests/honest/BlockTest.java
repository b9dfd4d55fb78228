package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crawler finds a score that stands without what it rests on, wherever it is planted. */
class BlockTest {
    private static final String CLOTHED =
            "<h1>Kirjasto, lokakuu 2026</h1><p>+57, välillä +35…+73</p><p>Kysyttiin 166 asiakkaalta, 44 vastasi.</p>";

    private static List<String> naked(String html) {
        return Block.of(Jsoup.parse(html)).stream()
                .flatMap(block -> block.naked(true).stream())
                .toList();
    }

    @Test
    void whatStandsWithIntervalAnswersAndAskedIsNotNaked() {
        assertEquals(List.of(), naked(CLOTHED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Muut</h2><p>Liikunnan luku on +12.</p>",
                "<h2>Muut</h2><p>+12 (+5…+19), 44 vastasi</p>",
                "<h2>Muut</h2><p>−12 (−19…−5), kysyttiin 166</p>",
                "<h2>Muut</h2><p>+12, 44 vastasi, kysyttiin 166</p>",
                "<h2>Other</h2><table><tr><td>+12</td></tr></table>"
            })
    void aScoreThatIsPlantedBelowWithoutOneOfThemIsFound(String planted) {
        assertEquals(1, naked(CLOTHED + planted).size());
    }

    @Test
    void aCellIsReadWithTheNameOfItsColumn() {
        assertEquals(List.of(), naked("""
                <h2>Groups</h2><table><thead><tr><th>Group</th><th>Asked</th><th>Answered</th><th>NPS</th><th>Interval</th></tr></thead>
                <tbody><tr><th>16–29</th><td>120</td><td>35</td><td>+12</td><td>−9…+33</td></tr></tbody></table>"""));
    }

    @Test
    void inATextWhatStandsUnderAnotherHeadingDoesNotCount() {
        String text = "Kirjasto\n+57\n\nKysyttiin\nVälillä +35…+73, 44 vastasi, kysyttiin 166.\n";

        assertEquals(
                1,
                Block.of(text, Set.of("Kirjasto", "Kysyttiin")).stream()
                        .flatMap(block -> block.naked(true).stream())
                        .count());
    }

    @Test
    void aReplyAndAFileAreReadAsWell() {
        ObjectNode month = JsonNodeFactory.instance
                .objectNode()
                .put("nps", 12)
                .put("lower", 5)
                .put("upper", 19);
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.putArray("months").add(month);

        assertEquals(1, NakedJson.in(reply).size());
        month.put("n", 44).put("asked", 166);
        assertEquals(List.of(), NakedJson.in(reply));
        assertTrue(NakedCsv.in("month;nps;lower;upper;answers;asked\n2026-10;12;5;19;44;166\n")
                .isEmpty());
        assertEquals(
                1,
                NakedCsv.in("month;nps;lower;upper;answers;asked\n2026-10;12;5;19;;166\n")
                        .size());
    }
}
