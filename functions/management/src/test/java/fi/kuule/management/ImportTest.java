package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.management.Api.Reply;
import fi.kuule.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final String RESPONSES = "/api/surveys/kysely/responses";
    private final Api api = Requests.small();

    @Test
    void aRealSurveyIsImportedWholeAndReported() throws IOException {
        Reply imported = importSudzilla();
        assertEquals(200, imported.status(), imported.body()::toString);
        assertEquals(39, imported.body().path("accepted").asInt());
        assertEquals(0, imported.body().path("rejected").asInt());
        Reply scores = api.get("/api/services/sudzilla/scores?from=2019-10&to=2019-12");
        JsonNode november = scores.body().path("months").get(1);
        assertEquals("published", november.path("status").asText());
        assertEquals(
                List.of(-36, -58, -8, 39, 8, 22),
                List.of(
                        november.path("nps").asInt(),
                        november.path("lower").asInt(),
                        november.path("upper").asInt(),
                        november.path("n").asInt(),
                        november.path("promoters").asInt(),
                        november.path("detractors").asInt()));
        assertTrue(november.path("asked").isMissingNode());
        assertEquals(
                "not-asked", scores.body().path("months").get(0).path("status").asText());
        api.put("/api/members/aino", Requests.MEMBER.replace("kirjasto", "sudzilla"));
        assertEquals(
                1,
                api.post("/api/reports/sudzilla/2019-11", "{\"mail\": true}")
                        .body()
                        .path("mails")
                        .asInt());
        assertEquals(Set.of("sudzilla/2019-11"), api.answers.made.keySet());
        assertEquals(1, api.outgoing.size());
    }

    @Test
    void quotesOfARealSurveyStayAsTheyWere() throws IOException {
        importSudzilla();
        Set<String> reasons = api.answers.rows.values().stream()
                .flatMap(row -> row.why().stream())
                .collect(Collectors.toSet());
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("\"")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("’")));
        assertTrue(reasons.stream().noneMatch(reason -> reason.contains("\"\"")));
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        importSudzilla();
        Set<Response> before = Set.copyOf(api.answers.rows.values());
        assertEquals(39, importSudzilla().body().path("accepted").asInt());
        assertEquals(before, Set.copyOf(api.answers.rows.values()));
        assertEquals(39, before.size());
    }

    @Test
    void rejectedRowsAreToldAndTheOthersStored() {
        mapping("{\"fixed\": \"kirjasto\"}");
        Reply reply = api.upload(
                RESPONSES + "?mapping=vanha",
                "Aika;Arvio;Miksi\r\n5.10.2026 14.30;9;\"Hyvä;\nkiitos\"\r\n2026-10-05;11;\r\n6.10.2026 9.00;10;\r\n");
        assertEquals(2, reply.body().path("accepted").asInt());
        assertEquals(1, reply.body().path("rejected").asInt());
        JsonNode rows = reply.body().path("rows");
        assertEquals(2, rows.size());
        assertEquals(4, rows.get(0).path("line").asInt());
        assertEquals("Aika", rows.get(0).path("column").asText());
        assertEquals("2026-10-05", rows.get(0).path("value").asText());
        assertEquals(
                "this is not a time of the mapping's pattern",
                rows.get(0).path("message").asText());
        assertEquals("11", rows.get(1).path("value").asText());
    }

    @Test
    void theSampleEventIsImported() {
        mapping("{\"fixed\": \"kirjasto\"}");
        Reply reply = api.call(Api.file("management-import-answers.json"));
        assertEquals(1, reply.body().path("accepted").asInt(), reply::text);
        assertEquals(1, api.answers.touchedDays.size());
        Reply scores = api.call(Api.file("management-scores.json"));
        assertEquals("below-floor", month(scores, "2026-10").path("status").asText());
        assertEquals("open", month(scores, "2026-11").path("status").asText());
        assertTrue(month(scores, "2026-10").path("n").isMissingNode());
    }

    @Test
    void aFileWithoutTheMappedColumnsIsRefusedWithTheirNames() {
        mapping("{\"column\": \"Palvelu\"}");
        Reply reply = api.upload(RESPONSES + "?mapping=vanha", "Aika;Miksi\r\n");
        assertEquals(422, reply.status());
        assertEquals("[\"Arvio\",\"Palvelu\"]", reply.body().path("columns").toString());
    }

    @Test
    void theMappingMustBeNamedAndKnown() {
        assertEquals(400, api.upload(RESPONSES, "Aika\n").status());
        assertEquals(400, api.upload(RESPONSES + "?mapping=muu", "Aika\n").status());
        assertEquals(
                404,
                api.upload("/api/surveys/muu/responses?mapping=vanha", "Aika\n").status());
    }

    @Test
    void aReportNeedsAnEndedMonthAndAService() {
        assertEquals(409, api.post("/api/reports/kirjasto/2026-11", "{}").status());
        assertEquals(400, api.post("/api/reports/kirjasto/november", "{}").status());
        assertEquals(404, api.post("/api/reports/muu/2026-10", "{}").status());
        assertEquals(
                400,
                api.post("/api/reports/kirjasto/2026-10", "{\"mails\": true}").status());
        assertEquals(200, api.post("/api/reports/kirjasto/2026-10", "{}").status());
    }

    @Test
    void soManyBadRowsAreToldAndAllAreCounted() {
        mapping("{\"fixed\": \"kirjasto\"}");
        Reply reply =
                api.upload(RESPONSES + "?mapping=vanha", "Aika;Arvio;Miksi\n" + "5.10.2026 14.30;11;\n".repeat(1_500));
        assertEquals(1_500, reply.body().path("rejected").asInt());
        assertEquals(AnswersResource.MAX_FAULTS, reply.body().path("rows").size());
    }

    @Test
    void scoresNeedMonthsInOrder() {
        String scores = "/api/services/kirjasto/scores";
        assertEquals(400, api.get(scores).status());
        assertEquals(400, api.get(scores + "?from=2026-1&to=2026-11").status());
        assertEquals(400, api.get(scores + "?from=2026-02&to=2026-01").status());
    }

    private Reply importSudzilla() throws IOException {
        api.put("/api/services/sudzilla", "{\"name\": {\"en\": \"Sudzilla\"}}");
        Reply mapping = api.put("/api/mappings/sudzilla", """
                {"time": {"column": "Timestamp", "pattern": "M/d/yyyy H:mm:ss", "zone": "Europe/London"},
                 "score": "On a scale of 0-10, how would you rate Sudzilla?", "comment": "...why?",
                 "service": {"fixed": "sudzilla"}}""");
        assertEquals(200, mapping.status(), mapping.body()::toString);
        Path file =
                Path.of("..", "..", "tests", "src", "test", "resources", "fi", "kuule", "tests", "sudzilla-2019.csv");
        return api.upload(RESPONSES + "?mapping=sudzilla", Files.readAllBytes(file));
    }

    private void mapping(String service) {
        Reply mapping = api.put("/api/mappings/vanha", """
                {"time": {"column": "Aika", "pattern": "d.M.yyyy H.mm", "zone": "Europe/Helsinki"},
                 "score": "Arvio", "comment": "Miksi", "service": %s}""".formatted(service));
        assertEquals(200, mapping.status(), mapping.body()::toString);
    }

    private static JsonNode month(Reply scores, String month) {
        for (JsonNode candidate : scores.body().path("months"))
            if (candidate.path("month").asText().equals(month)) return candidate;
        throw new AssertionError("no month " + month);
    }
}
