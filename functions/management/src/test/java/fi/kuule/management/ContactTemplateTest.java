package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.management.Api.Reply;
import fi.kuule.wave.Contact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTemplateTest {
    private static final String TEMPLATE = "/api/contacts-template.csv";
    private static final String LISTS = "/api/surveys/kysely/waves";
    private final Api api = Requests.small();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?language=fi | yhteystiedot.csv | sähköposti;viite;kieli;palvelu;asiointikohta;ikäryhmä;alue;perusjoukko
        ?language=sv | kontakter.csv    | e-post;referens;språk;tjänst;kontaktpunkt;åldersgrupp;område;population
        ?language=en | contacts.csv     | email;reference;language;service;touchpoint;age group;area;population
        ''        | yhteystiedot.csv | sähköposti;viite;kieli;palvelu;asiointikohta;ikäryhmä;alue;perusjoukko
        """)
    void theHeaderIsInTheLanguageAndASpreadsheetOpensIt(String query, String file, String header) {
        Reply reply = api.get(TEMPLATE + query);
        assertEquals(200, reply.status());
        assertEquals(
                "text/csv; charset=utf-8", reply.headers().path("Content-Type").asText());
        assertEquals(
                "attachment; filename=\"" + file + "\"",
                reply.headers().path("Content-Disposition").asText());
        assertTrue(reply.text().startsWith("\uFEFF" + header + "\r\n"), reply.text());
    }

    @Test
    void everyServiceTouchpointAndLanguageHasAnExample() {
        api.put("/api/services/museo", "{\"name\": {\"fi\": \"=HYPERLINK()\"}}");
        String text = api.get(TEMPLATE + "?language=sv").text();
        List<String> rows = text.lines().skip(1).toList();
        assertEquals(
                List.of(
                        "namn@exempel.invalid;;fi;kirjasto;tiski;30-64;Centrum;",
                        "namn@exempel.invalid;;sv;museo;;30-64;Centrum;"),
                rows);
        assertTrue(!text.contains("HYPERLINK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void filledInItIsAContactListAndItsExamplesAreNobody(String language) {
        String template = api.get(TEMPLATE + "?language=" + language).text();
        Reply reply = api.upload(LISTS, template + "matti@b.example;;sv;kirjasto;tiski;65-;Itäkylä\r\n");
        assertEquals(201, reply.status(), reply::text);
        assertEquals(1, reply.body().path("listed").asInt());
        List<Contact> contacts = api.waves.batches.values().iterator().next().contacts();
        assertEquals(
                List.of("matti@b.example"),
                contacts.stream()
                        .map(contact -> contact.address().orElseThrow().value())
                        .toList());
    }

    /** What stands in the examples is what is taken, were they people. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyExampleHoldsWhatAListMayHold(String language) {
        String people = api.get(TEMPLATE + "?language=" + language).text().replace(".invalid", ".example");
        assertEquals(201, api.upload(LISTS, people).status());
    }

    @Test
    void leftAsItWasNobodyIsAsked() {
        Reply reply = api.upload(LISTS, api.get(TEMPLATE).text().getBytes(StandardCharsets.UTF_8));
        assertEquals(422, reply.status());
        assertEquals(
                "the list has no rows",
                reply.body().path("rows").get(0).path("message").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?language=de", "?language=", "?language=FI", "?kieli=fi"})
    void anotherLanguageOrParameterIsRefused(String query) {
        assertEquals(400, api.get(TEMPLATE + query).status());
    }

    @Test
    void beforeThereIsAnythingThereIsATemplateAllTheSame() {
        assertEquals(4, new Api().get(TEMPLATE).text().lines().count());
    }
}
