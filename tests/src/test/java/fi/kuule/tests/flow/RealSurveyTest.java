package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real public survey of 39 answers, imported: the published result is −35.9, with 8 promoters and 22 detractors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSurveyTest {
    private Town town;
    private JsonNode imported;
    private Mail mail;

    @BeforeAll
    void importTheFileAndMailTheMonth() throws IOException {
        town = new Town().settled();
        town.api.put("/api/services/sudzilla", """
                {"name": {"fi": "Sudzilla", "en": "Sudzilla"}}""");
        town.api.put("/api/members/organiser", """
                {"name": "Organiser", "address": "organiser@pikkula.example", "language": "en", "role": "manager", "services": ["sudzilla"]}""");
        town.survey("anonymous");
        town.api.put("/api/mappings/sudzilla", """
                {"time": {"column": "Timestamp", "pattern": "M/d/yyyy H:mm:ss", "zone": "Europe/London"},
                 "score": "On a scale of 0-10, how would you rate Sudzilla?", "comment": "...why?", "service": {"fixed": "sudzilla"}}""");
        imported = town.api.post("/api/surveys/asiointi/responses?mapping=sudzilla", "text/csv; charset=utf-8", file());
        town.api.post("/api/reports/sudzilla/2019-11", "application/json", "{\"mail\": true}");
        town.cloud.idle(Duration.ofSeconds(60));
        mail = town.mails("report").get(0);
    }

    private static String file() throws IOException {
        try (InputStream csv = RealSurveyTest.class.getResourceAsStream("/fi/kuule/tests/sudzilla-2019.csv")) {
            return new String(java.util.Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    void everyRowIsTaken() {
        assertAll(
                () -> assertEquals(39, imported.get("accepted").asInt()),
                () -> assertEquals(0, imported.get("rejected").asInt()));
    }

    @Test
    void theApiSaysMinus36WithItsLimits() {
        JsonNode month = town.api
                .get("/api/services/sudzilla/scores?from=2019-11&to=2019-11")
                .get("months")
                .get(0);
        assertAll(
                () -> assertEquals(-36, month.get("nps").asInt()),
                () -> assertEquals(-58, month.get("lower").asInt()),
                () -> assertEquals(-8, month.get("upper").asInt()),
                () -> assertEquals(39, month.get("n").asInt()),
                () -> assertEquals(8, month.get("promoters").asInt()),
                () -> assertEquals(22, month.get("detractors").asInt()),
                () -> assertTrue(!month.has("asked"), "nobody knows how many were asked"));
    }

    @Test
    void theMailSaysTheSame() {
        assertSaysTheSame(mail.html());
        assertSaysTheSame(mail.text());
    }

    @Test
    void thePageSaysTheSame() {
        String link = MailSummary.of(mail).links().stream()
                .filter(address -> address.contains("/f/"))
                .findFirst()
                .orElseThrow();
        assertSaysTheSame(new Citizen(town).open(URI.create(link)).body());
    }

    private static void assertSaysTheSame(String text) {
        assertAll(
                () -> assertTrue(text.contains("\u221236"), "the score"),
                () -> assertTrue(text.contains("\u221258") && text.contains("\u22128"), "the interval"),
                () -> assertTrue(text.contains("39"), "how many answered"),
                () -> assertTrue(text.contains("not known"), "that nobody knows how many were asked"));
    }

    @Test
    void quotesComeThroughWholeAndEscaped() {
        String page = town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                .map(row -> row.containsKey("why") ? row.get("why").s() : "")
                .reduce("", (all, why) -> all + "\n" + why);
        assertAll(
                () -> assertTrue(page.contains("The \"Pic with the Persils\" was a bit cheesey")),
                () -> assertTrue(page.contains("there\u2019s an air of the unclean")));
    }
}
