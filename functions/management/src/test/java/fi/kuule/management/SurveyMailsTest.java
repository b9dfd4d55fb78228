package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.Outgoing;
import fi.kuule.management.Api.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A survey's mails before anybody is asked. */
class SurveyMailsTest {
    private static final String PREVIEW = "/api/surveys/kysely/mail-preview?service=kirjasto";
    private static final String TEST_MAIL = "/api/surveys/kysely/test-mail";
    private final Api api = Requests.small();

    @ParameterizedTest
    @CsvSource({
        "'', Miten asiointi sujui?, Miten asiointi sujui?",
        "&language=sv, Hur gick det?, Hur gick det?",
        "&language=en&kind=invitation, How did it go?, How did it go?",
        "&kind=reminder1, Ehditkö vielä kertoa?, juuri sinun kokemuksesi puuttuu",
        "&language=sv&kind=reminder2, Sista påminnelsen, den sista påminnelsen"
    })
    void aPreviewIsTheMailInTheLanguageThatIsAsked(String query, String subject, String said) {
        Reply reply = api.get(PREVIEW + query);
        assertEquals(200, reply.status());
        assertTrue(reply.body().path("subject").asText().startsWith(subject), reply::text);
        assertTrue(reply.body().path("html").asText().contains("<h1"));
        assertTrue(reply.body().path("text").asText().contains(said), reply::text);
        assertFalse(reply.body().path("preheader").asText().isBlank());
    }

    @Test
    void aPreviewsLinksLeadToNobodysInvitationAndItIsNotMarkedAsATest() {
        Reply reply = api.get(PREVIEW);
        String html = reply.body().path("html").asText();
        assertTrue(html.contains("https://kysely.example/s/esimerkki-exempel-demo?arvio=10"), html);
        assertFalse(reply.text().contains("Kokeilu"));
        assertEquals(List.of(), api.outgoing);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/surveys/kysely/mail-preview, 400",
        "/api/surveys/kysely/mail-preview?service=uimahalli, 400",
        "/api/surveys/kysely/mail-preview?service=kirjasto&language=fi-selko, 400",
        "/api/surveys/kysely/mail-preview?service=kirjasto&kind=poem, 400",
        "/api/surveys/muu/mail-preview?service=kirjasto, 404"
    })
    void thereIsNoPreviewOfWhatThereIsNot(String path, int status) {
        assertEquals(status, api.get(path).status());
    }

    @Test
    void aTestMailIsQueuedByIdsAlone() {
        Reply reply = api.post(TEST_MAIL, "{\"member\": \"aino\", \"service\": \"kirjasto\", \"language\": \"sv\"}");
        assertEquals(202, reply.status());
        Outgoing.TrialMail mail = assertInstanceOf(Outgoing.TrialMail.class, api.outgoing.getFirst());
        assertEquals(new Outgoing.TrialMail(mail.id(), "kysely", 1, "kirjasto", "sv", 0, "aino"), mail);
        assertEquals(mail.id().value(), reply.body().path("mail").asText());
        assertTrue(mail.id().value().startsWith("t-"));
    }

    @Test
    void askedTwiceATestMailIsTwoMails() {
        String asked = "{\"member\": \"aino\", \"service\": \"kirjasto\"}";
        api.post(TEST_MAIL, asked);
        api.post(TEST_MAIL, asked);
        assertEquals(2, api.outgoing.stream().map(Outgoing::id).distinct().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"member": "eero", "service": "kirjasto"}                         | /member: there is no member eero
        {"member": "aino", "service": "uimahalli"}                        | /service: there is no service uimahalli
        {"member": "aino", "service": "kirjasto", "language": "fi-selko"} | /language: must be a language of the survey
        """)
    void aTestMailGoesToAMemberAboutAServiceInALanguageOfTheSurvey(String asked, String fault) {
        assertEquals(List.of(fault), api.post(TEST_MAIL, asked).errors());
        assertEquals(List.of(), api.outgoing);
    }
}
