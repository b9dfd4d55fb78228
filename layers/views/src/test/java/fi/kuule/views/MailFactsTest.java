package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.views.SampleMails.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of each mail, read out of it, against values written by hand. */
class MailFactsTest {
    private static final String LINK = "https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A";
    private static final String STOP = "https://kysely.example/u/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static MailFacts facts(String mail) {
        return MailFacts.of(SampleMails.all().get(mail).html());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fi       | Miten asiointi sujui? | Kirjasto     | 30.11.2026       | puoli minuuttia    | nimettömästi   | parannetaan ensin   | kysely.example | etsi numeromme itse
        sv       | Hur gick det?         | Biblioteket  | 30.11.2026       | en halv minut      | anonymt        | förbättras först    | kysely.example | ta själv reda på vårt telefonnummer
        en       | How did it go?        | Library      | 30 November 2026 | half a minute      | anonymously    | improve first       | kysely.example | look up our number yourself
        fi-selko | Miten asiasi sujui?   | Kirjasto     | 30.11.2026       | puoli minuuttia    | nimettömästi   | Parannamme palvelua | kysely.example | Etsi numeromme itse
        """)
    void anInvitationSaysWhoAsksHowLongUntilWhenWhetherAnonymousWhatForAndHowToCheckIt(
            String language,
            String heading,
            String service,
            String until,
            String howLong,
            String anonymous,
            String use,
            String host,
            String check) {
        MailFacts facts = facts("invitation-" + language);
        assertEquals(heading, facts.heading());
        assertEquals(Set.of(until), facts.dates());
        for (String said : List.of("Mäntyranta", service, howLong, anonymous, use, host, check))
            assertTrue(facts.text().contains(said), said);
    }

    @Test
    void anInvitationsLinksAreTheElevenNumbersTheBareLinkThreeWaysOutPrivacyStopAndTheOtherLanguages() {
        List<String> links = facts("invitation-sv").links();
        IntStream.rangeClosed(0, 10)
                .forEach(number -> assertEquals(number + " → " + LINK + "?arvio=" + number, links.get(number)));
        assertEquals(
                List.of(
                        LINK + " → " + LINK,
                        "Jag har inte använt tjänsten → " + LINK + "#en-kayttanyt",
                        "Jag vill inte svara → " + LINK + "#en-vastaa",
                        "Jag är inte rätt person → " + LINK + "#vaara-henkilo",
                        "Dataskydd → https://kysely.example/tietosuoja?kieli=sv",
                        "Jag vill inte ha enkäter → " + STOP + "?kieli=sv",
                        "Suomeksi → " + LINK + "?kieli=fi",
                        "In English → " + LINK + "?kieli=en",
                        "Selkosuomeksi → " + LINK + "?kieli=fi-selko"),
                links.subList(11, links.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fi       | voidaan yhdistää sinuun
        sv       | kan kopplas till dig
        en       | can be connected to you
        fi-selko | Tiedämme, mitä sinä vastasit
        """)
    void aConfidentialSurveyNeverSaysThatItIsAnonymous(String language, String promise) {
        String text = facts("invitation-confidential-" + language).text();
        assertTrue(text.contains(promise), text);
        for (String anonymous : List.of("nimettöm", "anonym", "Emme tiedä"))
            assertTrue(!text.contains(anonymous), anonymous);
    }

    /** By mail, what its rows must say. */
    static Map<String, Map<String, String>> rows() throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/mail-facts.txt"))) {
            String[] parts = line.replace('~', '\u00A0').split(" \\| ", 3);
            if (parts.length == 3)
                for (String mail : parts[0].split(" "))
                    rows.computeIfAbsent(mail, first -> new TreeMap<>()).put(parts[1], parts[2]);
        }
        return rows;
    }

    static Stream<String> mailsWithRows() {
        return SampleMails.all().keySet().stream().filter(mail -> !mail.matches("(canary|trial)-.*"));
    }

    @ParameterizedTest
    @MethodSource("mailsWithRows")
    void everyRowSaysWhatWasWrittenByHandAndSoDoesTheTextTwin(String mail) throws IOException {
        Map<String, String> rows = rows().getOrDefault(mail, Map.of());
        assertEquals(rows, facts(mail).rows());
        List<String> twin = SampleMails.all().get(mail).text().lines().toList();
        rows.forEach((label, value) -> {
            String line = label + (label.endsWith("?") ? " " : ": ") + value;
            assertTrue(twin.contains(line), () -> line + "\nis not in\n" + twin);
        });
    }

    /** Of 44: 6.8, 29.5 and 63.6 percent, which add up to a hundred as 7, 29 and 64. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fi | Kriittiset (0–6) | Neutraalit (7–8) | Suosittelijat (9–10) | luku    | vast.   | 7~% | 29~% | 64~% | lokakuu 2026: +57 (+35…+73), vast. 44, kys. 166
        sv | Kritiska (0–6)   | Neutrala (7–8)   | Rekommenderar (9–10) | tal     | svar    | 7~% | 29~% | 64~% | oktober 2026: +57 (+35…+73), svar 44, fråg. 166
        en | Critical (0–6)   | Neutral (7–8)    | Recommend (9–10)     | NPS     | ans.    | 7%  | 29%  | 64%  | October 2026: +57 (+35…+73), ans. 44, asked 166
        """)
    void aReportsRowsAndItsTwinTellTheThreeGroupsAndThirteenMonths(
            String language,
            String low,
            String middle,
            String high,
            String numbers,
            String answers,
            String lowShare,
            String middleShare,
            String highShare,
            String october) {
        Mail report = SampleMails.reports().get("report-" + language);
        Map<String, String> rows = MailFacts.of(report.html()).rows();
        assertEquals("+60 +59 +66 +64 +49 +48 +56 +74 +64 – – +65 +57", rows.get(numbers));
        assertEquals("45 39 32 45 51 42 48 31 11 – – 52 44", rows.get(answers));
        List<String> twin = report.text().lines().toList();
        Map<String, List<String>> groups =
                Map.of(low, List.of("3", lowShare), middle, List.of("13", middleShare), high, List.of("28", highShare));
        groups.forEach((group, said) -> {
            String share = said.get(1).replace('~', '\u00A0');
            assertEquals(said.get(0) + " " + share, rows.get(group));
            assertTrue(twin.contains(group + ": " + said.get(0) + " (" + share + ")"), report.text());
        });
        assertTrue(twin.contains(october), report.text());
    }

    @Test
    void aWaveThatHasGoneOutIsCalledByItsSurveyAndLastDay() {
        assertEquals(Set.of("30.11.2026"), facts("wave-sent-sv").dates());
        assertEquals(
                "Kutsut on lähetetty: asiointi, 30.11.2026",
                SampleMails.all().get("wave-sent-fi").subject());
    }

    @Test
    void aWaveThatIsOverTellsWhatToDo() {
        MailFacts facts = facts("wave-closed-en");
        assertEquals(Set.of("30 November 2026"), facts.dates());
        for (String step :
                List.of("27 addresses did not work", "first working day of next month", "tell your customers"))
            assertTrue(facts.text().contains(step), step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void stoppedSendingTellsHowToGoOnAndWhereTheIdOfAWaveIsFound(String language) {
        for (String mail : List.of("stopped-bounces-", "stopped-complaints-")) {
            String text = facts(mail + language).text();
            for (String call : List.of("POST /api/sending/resume", "POST /api/waves/{id}/stop", "GET /api/waves"))
                assertTrue(text.contains(call), text);
        }
    }
}
