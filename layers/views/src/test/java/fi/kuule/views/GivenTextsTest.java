package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The bundles against the texts that were given: they are alike, word for word, but for what is listed here with its reason. */
class GivenTextsTest {
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("citizen page.optional", "stands as a sentence before another"),
            Map.entry("citizen page.send", "the button says what is sent"),
            Map.entry("citizen page.preselected", "names the button as it is called"),
            Map.entry("citizen language.label", "is read by those who do not know the page's language"),
            Map.entry("citizen language.fi", "stands under that label"),
            Map.entry("citizen language.sv", "stands under that label"),
            Map.entry("citizen language.en", "stands under that label"),
            Map.entry("citizen error.characters", "easy Finnish says what to do next, as the others do"),
            Map.entry("citizen thanks.next", "nobody is asked yet where results are gone through"),
            Map.entry("citizen thanks.help", "the contact is a link of its own"),
            Map.entry("mail invitation.until", "stands in a row that says what it is, with that it is voluntary"),
            Map.entry("mail invitation.anonymous", "easy Finnish explains the hard word where it stands"),
            Map.entry("mail invitation.plainLink", "the address below is a link, not to be copied"),
            Map.entry(
                    "mail invitation.questions.contact",
                    "stands in a row that asks, and Reply-To is read in every language"),
            Map.entry("mail invitation.privacy", "is the link"),
            Map.entry("mail invitation.stop", "is the link"));

    private record Given(String name, Language language, String text) {
        static Given of(String line) {
            String[] parts = line.split("\t");
            return new Given(parts[0] + " " + parts[1], Language.of(parts[2]).orElseThrow(), parts[3]);
        }

        String stands() {
            String[] parts = name.split(" ");
            return Texts.of(parts[0], language).get(parts[1]);
        }
    }

    private static List<Given> given() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/texts-given.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Given::of)
                .toList();
    }

    @Test
    void whatIsNotListedStandsAsItWasGiven() throws IOException {
        Map<String, String> given = new TreeMap<>();
        Map<String, String> stands = new TreeMap<>();
        for (Given text : given())
            if (!OTHERWISE.containsKey(text.name)) {
                given.put(text.name + " " + text.language, text.text);
                stands.put(text.name + " " + text.language, text.stands());
            }
        assertEquals(given, stands);
    }

    @Test
    void whatIsListedStandsOtherwiseInSomeLanguage() throws IOException {
        Set<String> otherwise = new TreeSet<>();
        for (Given text : given()) if (!text.text.equals(text.stands())) otherwise.add(text.name);
        assertEquals(new TreeSet<>(OTHERWISE.keySet()), otherwise);
    }
}
