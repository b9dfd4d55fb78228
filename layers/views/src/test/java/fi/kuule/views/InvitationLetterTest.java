package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.InvitationLetters.Links;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class InvitationLetterTest {
    private static final String SURVEY = "https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A";
    private static final String STOP = "https://kysely.example/u/" + "a".repeat(44);
    private static final Links LINKS =
            new Links(URI.create(SURVEY), URI.create(STOP), URI.create("https://kysely.example/tietosuoja"));
    static final LocalText LIBRARY =
            new LocalText(Map.of(Language.FI, "Kirjasto", Language.SV, "Biblioteket", Language.EN, "Library"));
    private static final LocalText LIBRARY_OBJECT =
            new LocalText(Map.of(Language.FI, "kirjastoa", Language.SV, "biblioteket", Language.EN, "the library"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTapOnEachNumberOpensTheSurveyWithThatNumber(Language language) throws Exception {
        List<String> links = hrefs(html(letter(language)))
                .filter(href -> href.contains("?arvio="))
                .toList();
        assertEquals(
                IntStream.rangeClosed(0, 10)
                        .mapToObj(n -> SURVEY + "?arvio=" + n)
                        .toList(),
                links);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberSaysItselfAloudOnItsScale(Language language) throws Exception {
        elements(html(letter(language)), "a")
                .filter(link -> link.getAttribute("href").contains("?arvio="))
                .forEach(link -> assertTrue(
                        link.getAttribute("aria-label").matches(".* " + link.getTextContent() + "\\b.* 0\\b.*10.*"),
                        link.getAttribute("aria-label")));
    }

    @ParameterizedTest
    @CsvSource({"FI,fi,sv en fi-selko", "SV,sv,fi en fi-selko", "EN,en,fi sv fi-selko", "FI_SELKO,fi,fi sv en"})
    void theMailIsInTheContactsLanguageAndOffersTheOthers(Language language, String lang, String others)
            throws Exception {
        Document html = html(letter(language));
        assertEquals(lang, html.getDocumentElement().getAttribute("lang"));
        assertEquals(
                Stream.of(others.split(" "))
                        .map(other -> SURVEY + "?kieli=" + other)
                        .toList(),
                hrefs(html).filter(href -> href.startsWith(SURVEY + "?kieli=")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FI|Miten asiointi sujui? Kirjasto|Kuinka todennäköisesti suosittelisit kirjastoa tutullesi?|30.11.2026 asti.",
                "SV|Hur gick det? Biblioteket|Hur sannolikt är det att du skulle rekommendera biblioteket för någon du känner?|Till och med den 30.11.2026.",
                "EN|How did it go? Library|How likely are you to recommend the library to someone you know?|30 November 2026.",
                "FI_SELKO|Miten asiasi sujui? Kirjasto|Suositteletko kirjastoa tutullesi?|Voit vastata 30.11.2026 asti."
            })
    void subjectQuestionAndLastDayAreInTheLanguageInBothTwins(
            Language language, String subject, String question, String until) throws Exception {
        Message letter = letter(language);
        String seen = html(letter).getDocumentElement().getTextContent();
        assertEquals(subject, letter.subject().value());
        for (String twin : List.of(seen, letter.text())) {
            assertTrue(twin.contains(question), twin);
            assertTrue(twin.contains(until), twin);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FI|1|Ehditkö vielä kertoa? Kirjasto|Kysely on auki 30.11.2026 asti.|juuri sinun kokemuksesi puuttuu",
                "SV|1|Hinner du ännu berätta? Biblioteket|Enkäten är öppen till och med den 30.11.2026.|din upplevelse saknas",
                "EN|1|Do you have a moment to tell us? Library|The survey is open until 30 November 2026.|your experience is missing",
                "FI|2|Viimeinen muistutus: Kirjasto|Emme kysy tästä asiasta enää uudelleen.|Kysely päättyy 30.11.2026.",
                "SV|2|Sista påminnelsen: Biblioteket|Vi frågar inte fler gånger|Enkäten avslutas den 30.11.2026.",
                "EN|2|Last reminder: Library|We will not ask about this again.|The survey closes on 30 November 2026."
            })
    void aReminderHasAnotherSubjectAndTheSameLink(
            Language language, int round, String subject, String preheader, String intro) throws Exception {
        Message letter = letter(survey(Privacy.ANONYMOUS), library(), language, round);
        assertEquals(subject, letter.subject().value());
        assertTrue(letter.html().contains(preheader), letter.html());
        assertTrue(letter.text().contains(intro), letter.text());
        assertEquals(hrefs(html(letter(language))).toList(), hrefs(html(letter)).toList());
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS,1,true", "ANONYMOUS,2,true", "CONFIDENTIAL,1,false", "ANONYMOUS,0,false"})
    void onlyAnAnonymousReminderSaysThatNothingIsKnownButTheMissingAnswer(Privacy privacy, int round, boolean says) {
        String text = letter(survey(privacy), library(), Language.FI, round).text();
        assertEquals(says, text.contains("Tiedämme vain, että vastauksesi puuttuu."), text);
    }

    @Test
    void withoutAnInflectedNameTheQuestionSaysThisServiceUnderItsName() throws Exception {
        Message letter = letter(survey(Privacy.ANONYMOUS), service(LIBRARY, Optional.empty()), Language.FI);
        assertTrue(
                letter.text().contains("Kirjasto\nKuinka todennäköisesti suosittelisit tätä palvelua"), letter.text());
        String seen = html(letter).getDocumentElement().getTextContent();
        assertTrue(seen.contains("Kirjasto\nKuinka todennäköisesti suosittelisit tätä palvelua"), seen);
    }

    @Test
    void aFormOfAnotherLanguageIsNotPutIntoTheSentence() {
        LocalText finnishOnly = new LocalText(Map.of(Language.FI, "kirjastoa"));
        Message letter = letter(survey(Privacy.ANONYMOUS), service(LIBRARY, Optional.of(finnishOnly)), Language.SV);
        assertTrue(letter.text().contains("rekommendera den här tjänsten"), letter.text());
        assertFalse(letter.html().contains("kirjastoa"));
    }

    @Test
    void aContactWhoseLanguageTheSurveyLacksGetsTheSurveysFirst() throws Exception {
        Survey swedish = survey(Privacy.ANONYMOUS, List.of(Language.SV, Language.FI));
        Message letter = letter(swedish, library(), Language.EN);
        assertEquals(Language.SV, letter.language());
        assertEquals("sv", html(letter).getDocumentElement().getAttribute("lang"));
    }

    @Test
    void aContactForEasyFinnishGetsFinnishFromASurveyThatHasNoEasyOne() {
        Survey plain = survey(Privacy.ANONYMOUS, List.of(Language.SV, Language.FI));
        assertEquals(Language.FI, letter(plain, library(), Language.FI_SELKO).language());
    }

    @Test
    void theSurveysOwnSubjectAndPreheaderTakeThePlaceOfOursInTheirLanguage() {
        MailOpening own = new MailOpening(
                Optional.of(new LocalText(Map.of(Language.FI, "Onnistuimmeko? {service}"))),
                Optional.of(new LocalText(Map.of(Language.FI, "Kaksi kysymystä."))));
        Message finnish = letter(survey(own), library(), Language.FI);
        Message swedish = letter(survey(own), library(), Language.SV);

        assertEquals("Onnistuimmeko? Kirjasto", finnish.subject().value());
        assertTrue(finnish.html().contains("Kaksi kysymystä."));
        assertEquals("Hur gick det? Biblioteket", swedish.subject().value());
    }

    /** The longest that a service may be called: whatever is cut is cut after the name was put in, and at a word. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSubjectFitsItsLineWithTheLongestNameOfAService(Language language) {
        String name = "Mäntyrannan kunnan varhaiskasvatuksen ja esiopetuksen palveluohjauksen neuvonta ja ajanvaraus";
        MailOpening own = new MailOpening(
                Optional.of(LocalText.same("Kerro meille, miten onnistuimme tänä syksynä: {service}")),
                Optional.of(LocalText.same("Vastaaminen vie puoli minuuttia, ja vastaukset lukee {service}")));
        Service service = service(LocalText.same(name), Optional.empty());
        for (Survey survey : List.of(survey(Privacy.ANONYMOUS), survey(own)))
            for (int round = 0; round <= Survey.MAX_REMINDERS; round++) {
                String subject =
                        letter(survey, service, language, round).subject().value();
                assertTrue(subject.length() <= MailOpening.MAX_SUBJECT, subject);
                assertTrue(subject.endsWith(" …"), subject);
                String shown = subject.substring(0, subject.length() - 2);
                assertTrue(name.contains(shown.substring(shown.lastIndexOf(' ')) + " "), subject);
            }
    }

    @Test
    void aNameWithSignsOfHtmlStaysText() throws Exception {
        String name = "Kirjat & <b>kaverit</b> \"yhdessä\"";
        Message letter =
                letter(survey(Privacy.ANONYMOUS), service(LocalText.same(name), Optional.empty()), Language.FI);
        assertTrue(letter.html().contains("Kirjat &amp; &lt;b&gt;kaverit&lt;/b&gt;"));
        assertEquals(0, html(letter).getElementsByTagName("b").getLength());
        assertTrue(html(letter).getDocumentElement().getTextContent().contains(name));
        assertTrue(letter.text().contains(name));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMailIsSmallAndLoadsNothing(Language language) throws Exception {
        Message letter = letter(language);
        Document html = html(letter);
        assertTrue(letter.html().getBytes(StandardCharsets.UTF_8).length <= 20 * 1024);
        assertEquals(1, html.getElementsByTagName("h1").getLength());
        for (String tag : List.of("img", "link", "script", "iframe", "object"))
            assertEquals(0, html.getElementsByTagName(tag).getLength(), tag);
        assertFalse(letter.html().matches("(?s).*(url\\(|@import| src=| background=).*"));
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS,Vastaat nimettömästi.", "CONFIDENTIAL,vastauksesi voidaan yhdistää sinuun"})
    void theMailPromisesWhatTheSurveyKeeps(Privacy privacy, String promise) {
        Message letter = letter(survey(privacy), library(), Language.FI);
        assertTrue(letter.html().contains(promise));
        assertTrue(letter.text().contains(promise));
    }

    @Test
    void theTextTwinCarriesQuestionScaleLinkAndStop() {
        assertEquals("""
                Mäntyranta, Kirjasto

                Miten asiointi sujui?

                Hei! Kerro, missä onnistuimme ja mitä meidän kannattaa parantaa. Vastaaminen vie noin puoli minuuttia.

                Kuinka todennäköisesti suosittelisit kirjastoa tutullesi?
                0 = en lainkaan todennäköisesti
                10 = erittäin todennäköisesti

                Vastaa täällä:
                https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A

                Nimettömyys: Vastaat nimettömästi. Linkki on henkilökohtainen vain siksi, että kukaan ei vastaa kahdesti. Älä lähetä viestiä eteenpäin.
                Vastausaika: 30.11.2026 asti. Vastaaminen on vapaaehtoista.
                Miksi sinä: Saat tämän viestin, koska käytit tätä palvelua: Kirjasto. Viestin lähettää Mäntyranta.
                Mitä hyötyä: Vastausten perusteella päätämme, mitä palvelussa parannetaan ensin.
                Onko viesti aito? Kaikki linkit vievät tähän osoitteeseen: kysely.example. Emme kysy salasanoja, henkilötunnusta emmekä pankkitunnuksia. Jos epäilet viestiä, etsi numeromme itse ja soita meille.
                Kysyttävää: Vastaa tähän viestiin tai ota yhteyttä: kirjasto@mantyranta.example; Neuvonta, puh. 000

                Terveisin Mäntyranta

                En ole käyttänyt palvelua: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A#en-kayttanyt
                En halua vastata: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A#en-vastaa
                En ole oikea henkilö: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A#vaara-henkilo
                Tietosuoja: https://kysely.example/tietosuoja?kieli=fi
                En halua kyselyjä: %s?kieli=fi
                På svenska: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A?kieli=sv
                In English: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A?kieli=en
                Selkosuomeksi: https://kysely.example/s/Qm7xT2vK9cLr4ZpB8nWd3A?kieli=fi-selko
                """.formatted(STOP), letter(Language.FI).text());
    }

    @Test
    void anAnswerToTheMailGoesToTheOrganisationAndOneTapStops() {
        Message letter = letter(Language.FI);
        assertEquals("neuvonta@mantyranta.example", letter.replyTo().value());
        assertEquals("kysely@mantyranta.example", letter.from().value());
        assertEquals(Optional.of(URI.create(STOP)), letter.unsubscribe());
    }

    private static Message letter(Language language) {
        return letter(survey(Privacy.ANONYMOUS), library(), language);
    }

    private static Message letter(Survey survey, Service service, Language language) {
        return letter(survey, service, language, 0);
    }

    static Message letter(Survey survey, Service service, Language language, int round) {
        Organisation organisation = new Organisation(
                LocalText.same("Mäntyranta"),
                List.of(Language.values()),
                new EmailAddress("kysely@mantyranta.example"),
                new EmailAddress("neuvonta@mantyranta.example"),
                Optional.empty(),
                Optional.of(LocalText.same("Neuvonta, puh. 000")));
        Wave wave = new Wave(
                new WaveId("marraskuu"),
                survey.ref(),
                WaveState.RUNNING,
                survey.opens(),
                survey.closes(),
                1,
                1,
                0,
                Instant.EPOCH,
                1);
        Invitation invitation = new Invitation(
                new InvitationId("i".repeat(43)),
                wave.id(),
                service.id(),
                Optional.empty(),
                language,
                "||fi",
                Optional.of(new EmailAddress("aino@asukas.example")),
                MailState.QUEUED,
                round,
                false,
                Optional.empty(),
                Instant.MAX,
                Optional.empty());
        EmailAddress to = invitation.address().orElseThrow();
        return new InvitationLetter().compose(organisation, service, survey, wave, invitation, to, LINKS);
    }

    static Survey survey(Privacy privacy) {
        return survey(privacy, List.of(Language.values()));
    }

    private static Survey survey(Privacy privacy, List<Language> languages) {
        return new Survey(
                new SurveyRef(new SurveyId("kysely"), 1),
                privacy,
                languages,
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                365,
                0);
    }

    private static Survey survey(MailOpening opening) {
        Survey survey = survey(Privacy.ANONYMOUS);
        return new Survey(
                survey.ref(),
                survey.privacy(),
                survey.languages(),
                survey.questions(),
                survey.opens(),
                survey.closes(),
                survey.retentionDays(),
                survey.quietDays(),
                List.of(),
                opening);
    }

    static Service library() {
        return service(LIBRARY, Optional.of(LIBRARY_OBJECT));
    }

    static Service service(LocalText name, Optional<LocalText> object) {
        return new Service(
                new ServiceId("kirjasto"),
                1,
                name,
                object,
                false,
                Optional.of(new EmailAddress("kirjasto@mantyranta.example")),
                List.of(),
                Optional.empty());
    }

    /** The mail is well-formed XML as well, so a strict parser reads it. */
    private static Document html(Message letter) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(letter.html())));
    }

    private static Stream<String> hrefs(Document html) {
        return elements(html, "a").map(link -> link.getAttribute("href"));
    }

    private static Stream<Element> elements(Document html, String tag) {
        NodeList found = html.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
