package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd names and odd words on their way through everything, and links that lead nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WrongInputTest {
    private static final String NAME = "Pikkulan \\\"kunta\\\", <b>👍</b>; Bcc: x@y.example";
    private static final List<String> WORDS = List.of(
            "Perhe 👩‍👩‍👧‍👦 kiittää 🇫🇮 👍🏽 ❤️",
            "\u202Etxet\u202C käännetty",
            "<script>alert(1)</script> & \"lainaus\"",
            "مرحبا שלום",
            "=1+1",
            "rivi\nrivi");
    private final HttpClient http = HttpClient.newHttpClient();
    private final CallRecorder recorder = new CallRecorder();
    private Town town;
    private Citizen citizen;

    @BeforeAll
    void start() {
        town = new Town(cloud -> cloud.detour(
                        (service, engine) -> service.equals("dynamodb") ? recorder.before(engine) : engine))
                .settled();
        town.api.put("/api/organisation", """
                {"name": {"fi": "%s"}, "languages": ["fi", "sv", "en"], "sender": "kysely@pikkula.example",
                 "replyTo": "neuvonta@pikkula.example"}""".formatted(NAME));
        town.api.put("/api/services/kirjasto", """
                {"name": {"fi": "Kirjasto <i>\\"Lukki\\"</i> 📚"}}""");
        town.survey("anonymous");
        citizen = new Citizen(town);
        String wave = town.drafted(Town.contacts(20));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
    }

    @AfterAll
    void stop() {
        town.close();
        recorder.close();
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(town.cloud.baseUri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void oddNamesStandWholeInSubjectsAndSendersAndBeginNoLine() {
        List<Mail> mails = town.mails("invitation");
        assertEquals(20, mails.size());
        for (Mail mail : mails)
            assertAll(
                    () -> assertTrue(mail.subject().contains("Kirjasto <i>\"Lukki\"</i> 📚"), mail.subject()),
                    () -> assertEquals(mail.subject(), MimeMail.of(mail).subject()),
                    () -> assertEquals(
                            "kysely@pikkula.example", MimeMail.of(mail).from()),
                    () -> assertTrue(mail.from().endsWith(" <kysely@pikkula.example>"), mail.from()),
                    () -> assertFalse((mail.subject() + mail.from() + mail.headers()).matches("(?s).*[\r\n].*")),
                    () -> assertFalse(
                            mail.html().contains("<b>👍") || mail.html().contains("<i>\"Lukki")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\r\\nBcc: x@y.example", "a\\nb", "a\\rb", "\\u0000", "\\u0085x", "\\u007f"})
    @Order(2)
    void aNameWithALineEndOrAControlCharacterIsNoName(String name) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + town.cloud.apiKey(), "Content-Type", "application/json");
        String text = "{\"fi\": \"x" + name + "x\"}";
        assertAll(
                () -> assertEquals(
                        400,
                        send("PUT", "/api/organisation", headers, """
                        {"name": %s, "languages": ["fi"], "sender": "a@b.example", "replyTo": "a@b.example"}""".formatted(text))
                                .statusCode()),
                () -> assertEquals(
                        400,
                        send("PUT", "/api/services/uimahalli", headers, "{\"name\": " + text + "}")
                                .statusCode()),
                () -> assertEquals(
                        400,
                        send("PUT", "/api/members/maija", headers, """
                        {"name": "x%sx", "address": "a@b.example", "language": "fi", "role": "manager", "services": []}""".formatted(name))
                                .statusCode()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s/%2e%2e/r",
                "/s/..%2fr",
                "/s/%00",
                "/s/%252F",
                "/s/a%2Fb",
                "/s//x",
                "/s/%25%30%30",
                "/s/%E2%80%AE",
                "/s/%C0%AF",
                "/o/%2e%2e%2f",
                "/u/%00",
                "/r/%2e%2e",
                "/f/%2e%2e/tietosuoja",
                "/f/%00",
                "/tietosuoja/",
                "/tietosuoja%2f",
                "//tietosuoja",
                "/S/x"
            })
    @Order(3)
    void noTrickOfThePathLeadsAnywhere(String path) {
        for (String method : List.of("GET", "POST", "OPTIONS", "PROPFIND")) {
            HttpResponse<String> reply = send(method, path, Map.of(), "");
            assertTrue(List.of(404, 405, 415).contains(reply.statusCode()), method + " " + reply.statusCode());
            assertFalse(reply.body().contains("Exception"));
        }
    }

    @Test
    @Order(4)
    void whatPeopleWroteIsInMailAndPageAsTheyWroteItAndNoMarkup() {
        for (int person = 0; person < 9; person++)
            assertEquals(
                    200,
                    citizen.answer(town.link(person), person % 11, WORDS.get(person % WORDS.size()))
                            .statusCode());
        town.at("2026-11-21T06:00:00Z");
        town.at("2026-12-01T05:00:30Z");
        Mail mail = town.mails("report").getFirst();
        String link = MailSummary.of(mail).links().stream()
                .filter(address -> address.contains("/f/"))
                .findFirst()
                .orElseThrow();
        String page = citizen.open(URI.create(link)).body();
        for (String said : List.of(mail.html(), page))
            assertAll(
                    () -> assertTrue(said.contains("Perhe 👩‍👩‍👧‍👦 kiittää 🇫🇮 👍🏽 ❤️")),
                    () -> assertTrue(said.contains("\u202Etxet\u202C käännetty")),
                    () -> assertTrue(said.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"lainaus\"")),
                    () -> assertFalse(said.contains("<script>")),
                    () -> assertTrue(said.contains("مرحبا שלום")));
        assertTrue(mail.text().contains("Perhe 👩‍👩‍👧‍👦 kiittää 🇫🇮 👍🏽 ❤️"));
    }

    @Test
    @Order(5)
    void aReportLinkThatWasEndedCannotBeToldFromOneThatNeverWas() {
        assertEquals(200, told("GET", reportOf("maija")).status());

        town.api.delete("/api/members/maija/report-links");

        assertEquals(told("GET", "/f/AAAAAAAAAAAAAAAAAAAAAA"), told("GET", reportOf("maija")));
        assertEquals(200, told("GET", reportOf("emma")).status());
    }

    @Test
    @Order(6)
    void unknownMalformedAndExpiredLinksCannotBeToldApart() {
        String expired = town.link(15).getPath().substring(3);
        town.cloud.setClock(Instant.parse("2028-06-01T09:00:00Z"));
        for (String method : List.of("GET", "HEAD", "POST")) {
            Told unknown = told(method, "/s/AAAAAAAAAAAAAAAAAAAAAA");
            assertEquals(404, unknown.status());
            assertFalse(unknown.calls().isEmpty());
            assertEquals(unknown, told(method, "/s/ei%2Flinkki"), method);
            assertEquals(unknown, told(method, "/s/" + expired), method);
        }
        Told unknown = told("GET", "/f/AAAAAAAAAAAAAAAAAAAAAA");
        assertEquals(404, unknown.status());
        assertEquals(unknown, told("GET", "/f/ei%2Flinkki"));
        assertEquals(unknown, told("GET", reportOf("emma")));
    }

    private String reportOf(String member) {
        return town.mails("report").stream()
                .filter(mail -> mail.to().contains(member + "@pikkula.example"))
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(address -> address.contains("/f/"))
                .map(address -> URI.create(address).getPath())
                .findFirst()
                .orElseThrow();
    }

    private Told told(String method, String path) {
        String function = path.startsWith("/f/") ? "ReportPage" : "ResponseCapture";
        recorder.taken(function);
        HttpResponse<String> reply = send(
                method,
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                method.equals("POST") ? "arvio=9" : "");
        Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
        headers.keySet().removeAll(List.of("date", "apigw-requestid"));
        return new Told(reply.statusCode(), headers, reply.body(), recorder.taken(function));
    }

    /** Everything that somebody outside, or somebody who counts calls, may learn. */
    private record Told(int status, Map<String, List<String>> headers, String body, List<String> calls) {}
}
