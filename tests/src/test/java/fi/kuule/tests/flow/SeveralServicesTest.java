package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers of a library and a swimming hall, from the month's run to their links and back out. */
class SeveralServicesTest {
    private static final String OCTOBER = "{\"month\":\"2026-10\"}";
    private Town town;

    /** Answers of October, as a file: twelve of the library, and three of the hall. */
    @BeforeEach
    void answers() {
        town = new Town().settled();
        town.api.put("/api/services/uimahalli", """
                {"name": {"fi": "Uimahalli", "sv": "Simhallen", "en": "Swimming hall"}}""");
        member("kaisa", "fi", "\"uimahalli\", \"kirjasto\"");
        town.survey("anonymous");
        town.api.put("/api/mappings/menneet", """
                {"time": {"column": "pvm", "pattern": "d.M.yyyy", "zone": "Europe/Helsinki"}, "score": "numero", "comment": "miksi",
                 "service": {"column": "palvelu"}}""");
        answersOf("12.10.2026");
    }

    private void answersOf(String day) {
        StringBuilder file = new StringBuilder("pvm;numero;miksi;palvelu\n");
        for (int i = 0; i < 12; i++) file.append("%s;%d;Syy %d;kirjasto\n".formatted(day, i % 11, i));
        for (int i = 0; i < 3; i++) file.append("%s;9;;uimahalli\n".formatted(day));
        town.api.post("/api/surveys/asiointi/responses?mapping=menneet", "text/csv; charset=utf-8", file.toString());
    }

    private void member(String id, String language, String services) {
        town.api.put("/api/members/" + id, """
                {"name": "%s", "address": "%s@pikkula.example", "language": "%s", "role": "manager", "services": [%s]}""".formatted(id, id, language, services));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private void reportOctober() {
        run(OCTOBER);
    }

    private void run(String month) {
        town.cloud.run("MonthlyReport", month);
        town.cloud.idle(Duration.ofSeconds(60));
    }

    private Mail summary() {
        List<Mail> mails = town.mails("summary");
        assertEquals(1, mails.size());
        return mails.getFirst();
    }

    private List<URI> pages() {
        return links("/f/");
    }

    private List<URI> links(String kind) {
        return MailSummary.of(summary()).links().stream()
                .filter(link -> link.contains(kind))
                .map(URI::create)
                .toList();
    }

    @Test
    void whoHasTwoServicesGetsOneMailHoweverOftenTheMonthRuns() {
        reportOctober();
        reportOctober();

        assertEquals(List.of("kaisa@pikkula.example"), summary().to());
        assertEquals(
                "Palvelujesi raportit, lokakuu 2026: ei selviä muutoksia",
                summary().subject());
        assertEquals(3, town.mails("report").size(), "those of the library alone");
        assertEquals(2, pages().size());
        for (String form : List.of(summary().html(), summary().text()))
            for (String part : List.of("Kirjasto", "12", "Uimahalli", "Tältä kuulta ei voi sanoa lukua."))
                assertTrue(form.contains(part), part);
    }

    @Test
    void aReportThatIsMadeAgainSendsNoSummary() {
        reportOctober();
        town.api.post("/api/reports/kirjasto/2026-10", "application/json", "{\"mail\": true}");
        town.cloud.idle(Duration.ofSeconds(60));

        assertEquals(1, town.mails("summary").size());
        assertEquals(3, town.mails("report").size());
    }

    @Test
    void everyLinkOpensItsServiceAndItsNumbers() {
        reportOctober();
        Citizen kaisa = new Citizen(town);

        assertTrue(kaisa.open(pages().getFirst()).body().contains("Kirjasto, lokakuu 2026"));
        assertTrue(kaisa.open(pages().getLast()).body().contains("Uimahalli, lokakuu 2026"));
        HttpResponse<String> numbers = kaisa.open(URI.create(pages().getFirst() + "?muoto=csv"));
        assertTrue(
                numbers.body().contains("Kirjasto;2026-10;2026-10" + ";ei tiedossa".repeat(5) + ";12;"),
                numbers.body());
        assertEquals(
                "text/csv; charset=utf-8",
                numbers.headers().firstValue("Content-Type").orElseThrow());
        HttpResponse<String> hall = kaisa.open(URI.create(pages().getLast() + "?muoto=csv"));
        assertTrue(
                hall.body().contains("Uimahalli;2026-10;2026-10" + ";ei tiedossa".repeat(5) + ";;;;;;;;liian vähän"),
                hall.body());
    }

    @Test
    void whoStoppedReportsGetsNoMore() {
        answersOf("14.9.2026");
        run("{\"month\":\"2026-09\"}");
        String stop = links("/u/").getFirst().toString();
        new Citizen(town).press(URI.create(stop.replaceAll("\\?.*", "")), Map.of("List-Unsubscribe", "One-Click"));

        reportOctober();

        assertEquals(1, town.mails("summary").size());
        assertEquals(6, town.mails("report").size(), "the others of both months");
        assertEquals(
                "unsubscribed",
                town.api.get("/api/members/kaisa").get("reportMail").asText());
    }

    @Test
    void aRevokedLinkIsAnsweredByteForByteAsAnUnknownOne() {
        reportOctober();
        List<URI> pages = pages();
        town.api.delete("/api/members/kaisa/report-links");
        town.api.delete("/api/members/kaisa/report-links");

        for (URI page : pages) assertUnknown(page);
        assertUnknown(URI.create(pages.getFirst() + "?muoto=csv"));
        assertEquals(
                404,
                town.api
                        .answer("DELETE", "/api/members/kukaan/report-links", "")
                        .statusCode());
    }

    @Test
    void aServiceThatIsTakenOffTakesItsLinkAlongForGood() {
        reportOctober();
        List<URI> pages = pages();
        member("kaisa", "fi", "\"uimahalli\"");
        assertUnknown(pages.getFirst());
        assertEquals(200, new Citizen(town).open(pages.getLast()).statusCode());

        member("kaisa", "fi", "\"uimahalli\", \"kirjasto\"");
        reportOctober();
        assertUnknown(pages.getFirst());
    }

    @Test
    void whoLeavesAndComesBackHasNoOldLink() {
        reportOctober();
        List<URI> pages = pages();
        town.api.delete("/api/members/kaisa");
        member("kaisa", "fi", "\"uimahalli\", \"kirjasto\"");

        pages.forEach(this::assertUnknown);
    }

    private void assertUnknown(URI page) {
        Citizen anybody = new Citizen(town);
        String query = page.getQuery() == null ? "" : "?" + page.getQuery();
        HttpResponse<String> unknown = anybody.open(page.resolve("/f/" + "A".repeat(22) + query));
        HttpResponse<String> found = anybody.open(page);
        assertEquals(404, found.statusCode());
        assertEquals(unknown.body(), found.body());
        assertEquals(headers(unknown), headers(found));
        assertNotEquals(page, unknown.uri());
        assertFalse(found.body().contains("kirjasto"));
    }

    /** But for the moment and the name of the request. */
    private static TreeMap<String, List<String>> headers(HttpResponse<String> response) {
        TreeMap<String, List<String>> headers = new TreeMap<>(response.headers().map());
        Stream.of("date", "apigw-requestid").forEach(headers::remove);
        return headers;
    }
}
