package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        sv       | Hur gick det?         | Biblioteket  | 30.11.2026       | en halv minut      | anonymt        | förbättras först    | kysely.example | sök själv upp vårt nummer
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
    void anInvitationsLinksAreTheElevenNumbersTheBareLinkTheWayOutPrivacyStopAndTheOtherLanguages() {
        List<String> links = facts("invitation-sv").links();
        IntStream.rangeClosed(0, 10)
                .forEach(number -> assertEquals(number + " → " + LINK + "?arvio=" + number, links.get(number)));
        assertEquals(
                List.of(
                        LINK + " → " + LINK,
                        "Jag har inte använt tjänsten, vill inte svara eller är fel person → " + LINK + "#ulos",
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

    @Test
    void aWaveThatHasGoneOutTellsHowItsMailsStand() {
        assertEquals(
                Map.of(
                        "Kierros", "marraskuu",
                        "Kysely", "asiointi",
                        "Kysyttiin sähköpostilla", "1\u00A0234",
                        "Lähetettiin", "1\u00A0234",
                        "Meni perille", "1\u00A0180",
                        "Palautui", "1"),
                facts("wave-sent-fi").rows());
        assertEquals(Set.of("30.11.2026"), facts("wave-sent-sv").dates());
        assertEquals(
                "Kutsut on lähetetty: marraskuu",
                SampleMails.all().get("wave-sent-fi").subject());
    }

    @Test
    void aWaveThatIsOverTellsAskedDeliveredBouncedAnsweredAndWhatToDo() {
        MailFacts facts = facts("wave-closed-en");
        assertEquals(
                Map.of(
                        "Wave", "marraskuu",
                        "Survey", "asiointi",
                        "Asked by email", "1,234",
                        "Sent", "1,234",
                        "Delivered", "1,201",
                        "Came back", "27",
                        "Marked as spam", "2",
                        "Answered", "318"),
                facts.rows());
        assertEquals(Set.of("30 November 2026"), facts.dates());
        for (String step :
                List.of("27 addresses did not work", "first working day of next month", "tell your customers"))
            assertTrue(facts.text().contains(step), step);
    }

    @Test
    void answersThatNoNightHasCountedAreNotCalledNone() {
        assertEquals(
                "lasketaan ensi yönä", facts("wave-closed-uncounted-fi").rows().get("Vastasi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        stopped-bounces-fi    | Viimeisiä viestejä | 50    | Niistä palautui                 | 7
        stopped-bounces-sv    | Senaste mejl       | 50    | Av dem kom tillbaka             | 7
        stopped-complaints-en | Latest messages    | 1,000 | Of these, marked as spam        | 3
        """)
    void stoppedSendingTellsWhyAndHowToGoOn(String mail, String of, String mails, String what, String count) {
        MailFacts facts = facts(mail);
        assertEquals(Map.of(of, mails, what, count), facts.rows());
        assertTrue(facts.text().contains("POST /api/sending/resume"), facts.text());
        assertTrue(facts.text().contains("POST /api/waves/{id}/stop"), facts.text());
    }
}
