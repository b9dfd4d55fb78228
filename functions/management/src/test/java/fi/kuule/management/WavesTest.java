package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.management.Api.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final String LISTS = "/api/surveys/kysely/waves";
    private final Api api = Requests.small();

    @Test
    void aListBecomesADraftWithCounts() {
        Reply reply = api.call(Api.file("management-contact-list.json"));
        assertEquals(201, reply.status(), reply::text);
        assertEquals("draft", reply.body().path("state").asText());
        assertEquals(40, reply.body().path("listed").asInt());
        assertEquals(1, api.waves.queued.size());
        assertEquals(1, api.get("/api/waves").body().path("waves").size());
    }

    @Test
    void aWaveIsStartedPausedResumedAndStopped() {
        String wave = "/api/waves/" + draft();
        assertEquals(409, api.post(wave + "/start").status());
        api.waves.askEverybody();
        assertEquals("running", api.post(wave + "/start").body().path("state").asText());
        assertEquals(409, api.post(wave + "/start").status());
        assertEquals("paused", api.post(wave + "/pause").body().path("state").asText());
        assertEquals("running", api.post(wave + "/resume").body().path("state").asText());
        assertEquals("stopped", api.post(wave + "/stop").body().path("state").asText());
        assertEquals("the wave is stopped", api.post(wave + "/resume").detail());
        assertEquals(404, api.post("/api/waves/muu/start").status());
    }

    @Test
    void theStatusTellsWhoIsAskedOnceTheBatchesAreDone() {
        String wave = "/api/waves/" + draft();
        JsonNode before = api.get(wave).body();
        api.waves.askEverybody();
        JsonNode after = api.get(wave).body();
        assertEquals(false, before.path("ready").asBoolean());
        assertEquals(0, before.path("asked").asInt());
        assertEquals(true, after.path("ready").asBoolean());
        assertEquals(40, after.path("asked").asInt());
        assertEquals(40, after.path("askedByService").path("kirjasto").asInt());
        assertEquals(0, after.path("skipped").path("quietPeriod").asInt());
    }

    @Test
    void anAnonymousWaveOfFewIsNotStarted() {
        Reply draft = api.upload(LISTS, "email\na@b.example\n");
        api.waves.askEverybody();
        Reply start = api.post("/api/waves/" + draft.body().path("id").asText() + "/start");
        assertEquals(409, start.status());
    }

    @Test
    void everyBadRowIsToldWithLineColumnValueAndGuessAndNoWaveIsMade() {
        Reply reply = api.upload(
                LISTS,
                "e-post;språk;tjänst\r\n\"a,b@b.example\";sv;kirjasto\r\nbo@mallila,example;ruotsi;kirjasto\r\neva@b.example;ruåtsi;kirjsto\r\n");
        assertEquals(422, reply.status());
        assertEquals("urn:kuule:problem:invalid-list", reply.body().path("type").asText());
        JsonNode row = find(reply.body().path("rows"), 3, "e-post");
        assertEquals("bo@mallila,example", row.path("value").asText());
        assertEquals("bo@mallila.example", row.path("guess").asText());
        assertEquals(
                "kirjasto",
                find(reply.body().path("rows"), 4, "tjänst").path("guess").asText());
        assertTrue(api.waves.batches.isEmpty());
    }

    @Test
    void anyListIsReadWhateverItsSeparatorAndEncoding() {
        String comma = "email,language,area\n\"a@b.example\",fi,\"Itä, kylät\"\nc@d.example,sv,\"Länsi\nranta\"\n";
        // A line break in a group's name is refused, in a quoted cell it is read.
        assertEquals(422, api.upload(LISTS, comma).status());
        assertEquals(201, api.upload(LISTS, comma.replace("\nranta", "")).status());
        assertEquals(201, api.upload(LISTS, "email\tarea\na@b.example\tItä\n").status());
        byte[] windows = "sähköposti;alue\r\na@b.example;Itäkylät\r\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(201, api.upload(LISTS, windows).status());
        byte[] utf16 = "\uFEFFsähköposti\talue\r\na@b.example\tItäkylät\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(201, api.upload(LISTS, utf16).status());
        assertEquals(
                "itäkylät",
                api.waves.batches.values().stream()
                        .skip(3)
                        .findFirst()
                        .orElseThrow()
                        .contacts()
                        .get(0)
                        .strata()
                        .area()
                        .toLowerCase(Locale.ROOT));
    }

    @Test
    void textCsvThatLostItsCharactersIsRefused() {
        Reply reply =
                api.call(Api.withText(Api.event("POST", LISTS), "text/csv", "s\uFFFDhk\uFFFDposti\na@b.example\n"));
        assertEquals(400, reply.status());
        assertEquals("send the file as application/octet-stream", reply.detail());
    }

    @Test
    void textCsvInUtf8IsTaken() {
        Reply reply = api.call(
                Api.withText(Api.event("POST", LISTS), "text/csv; charset=utf-8", "sähköposti\na@b.example\n"));
        assertEquals(201, reply.status());
    }

    @Test
    void aListThatIsTooLargeIs413AndPackedItGoes() throws IOException {
        StringBuilder list = new StringBuilder("email\n");
        for (int i = 0; i < 100_000; i++)
            list.append("a.person.with.a.long.name.").append(i).append("@mallila-of-the-examples.example\n");
        assertEquals(413, api.upload(LISTS, list.toString()).status());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        }
        Reply reply = api.upload(LISTS, packed.toByteArray());
        assertEquals(201, reply.status());
        assertEquals(100_000, reply.body().path("listed").asInt());
        assertEquals(200, api.waves.queued.size());
    }

    @Test
    void aQuoteLeftOpenIsNotCsv() {
        Reply reply = api.upload(LISTS, "email\nc@d.example\n\"a@b.example\n");
        assertEquals(400, reply.status());
        assertTrue(reply.detail().contains("line 3"), reply.detail());
        assertEquals(400, api.upload(LISTS, "email\n\"a\"@b.example\n").status());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals(422, api.upload(LISTS, "").status());
    }

    @Test
    void theWavesPeriodLiesWithinTheSurveys() {
        String list = "email\na@b.example\n";
        Reply inside = api.upload(LISTS + "?opens=2026-11-20&closes=2026-12-01", list);
        assertEquals("2026-12-01", inside.body().path("closes").asText());
        assertEquals(422, api.upload(LISTS + "?closes=2027-01-01", list).status());
        assertEquals(422, api.upload(LISTS + "?closes=2026-11-20", list).status());
        assertEquals(400, api.upload(LISTS + "?closes=tomorrow", list).status());
        assertEquals(404, api.upload("/api/surveys/muu/waves", list).status());
    }

    private String draft() {
        return api.call(Api.file("management-contact-list.json"))
                .body()
                .path("id")
                .asText();
    }

    private static JsonNode find(JsonNode rows, int line, String column) {
        for (JsonNode row : rows)
            if (row.path("line").asInt() == line && row.path("column").asText().equals(column)) return row;
        throw new AssertionError("no fault in line " + line + ", column " + column + ": " + rows);
    }
}
