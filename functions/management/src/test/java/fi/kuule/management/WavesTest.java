package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.management.Api.Reply;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts.Outcome;
import fi.kuule.wave.WayOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    void ofSeveralPopulationsSomeAreTooFewToBeginWith() {
        String id = draft();
        AskedCounts counts = new AskedCounts(
                Map.of(new ServiceId("kirjasto"), Map.of("||fi", 40, "||fi|||kesäasukkaat", 7)), Map.of());
        api.waves.asked().put(new BatchId(new WaveId(id), 0), counts);

        assertEquals(
                "[{\"service\":\"kirjasto\",\"population\":\"kesäasukkaat\",\"asked\":7}]",
                api.get("/api/waves/" + id).body().path("populations").toString());
        assertEquals(
                "only 7 people of the population kesäasukkaat would be asked about kirjasto, and an anonymous survey"
                        + " needs 20 of each to keep them apart; leave them out, or all populations of this service",
                api.post("/api/waves/" + id + "/start").detail());
    }

    @Test
    void theStatusTellsWhatBecameOfTheMailsOnceSomethingIsReported() {
        String id = draft();
        assertTrue(api.get("/api/waves/" + id).body().path("mail").isMissingNode());
        api.waves.reported.put(new WaveId(id), Map.of(Outcome.SENT, 40L, Outcome.HARD_BOUNCED, 2L));
        assertEquals(
                "{\"sent\":40,\"delivered\":0,\"delayed\":0,\"hardBounced\":2,\"softBounced\":0,\"complained\":0,\"refused\":0}",
                api.get("/api/waves/" + id).body().path("mail").toString());
    }

    @Test
    void whoIsNotAskedIsCountedByReason() {
        String id = draft();
        api.waves
                .asked()
                .put(
                        new BatchId(new WaveId(id), 0),
                        new AskedCounts(
                                Map.of(),
                                Map.of(
                                        SkipReason.QUIET_PERIOD, 4,
                                        SkipReason.UNSUBSCRIBED, 3,
                                        SkipReason.BOUNCED_SOFTLY, 2,
                                        SkipReason.STOPPED, 1)));
        JsonNode status = api.get("/api/waves/" + id).body();
        assertEquals("{\"quietPeriod\":4,\"stopped\":6}", status.path("skipped").toString());
        assertEquals(
                "{\"unsubscribed\":3,\"bounced\":0,\"bouncedSoftly\":2,\"complained\":0}",
                status.path("stoppedBy").toString());
    }

    @Test
    void addressesOfOfficesAreCountedAndWarnedOfInTheReplyAndOnTheWaveButNotListed() {
        Reply reply = api.upload(LISTS, "email\ninfo@b.example\nKirjaamo@b.example\naino@b.example\n");
        assertEquals(201, reply.status(), reply::text);
        JsonNode wave =
                api.get("/api/waves/" + reply.body().path("id").asText()).body();
        for (JsonNode told : List.of(reply.body(), wave)) {
            assertEquals(2, told.path("sharedAddresses").asInt());
            assertEquals(1, told.path("warnings").size());
            assertTrue(told.path("warnings").path(0).asText().startsWith("2 addresses seem to be an office's"));
            assertFalse(told.toString().contains("b.example"));
        }
    }

    @Test
    void addressesOfTheMachineryOfMailAreFaults() {
        Reply reply = api.upload(LISTS, "email\nnoreply@b.example\naino@b.example.\n");
        assertEquals(422, reply.status());
        assertEquals(
                "this address belongs to the machinery of mail, or nobody reads it",
                find(reply.body().path("rows"), 2, "email").path("message").asText());
        assertEquals(
                "aino@b.example",
                find(reply.body().path("rows"), 3, "email").path("guess").asText());
    }

    @Test
    void theStatusTellsHowManyLeftTheWholeWaveAsOfTheLastNight() {
        WaveId wave = new WaveId(draft());
        api.waves.askEverybody();
        JsonNode before = api.get("/api/waves/" + wave.value()).body();
        api.answers.nights.put(
                wave,
                Map.of(
                        new ServiceId("kirjasto"), new Counts(20, 20, 0, 3, Map.of(WayOut.NOT_USED, 1)),
                        new ServiceId("uimahalli"),
                                new Counts(20, 20, 0, 3, Map.of(WayOut.NOT_USED, 2, WayOut.REFUSED, 4))));

        JsonNode after = api.get("/api/waves/" + wave.value()).body();

        assertTrue(before.path("left").isMissingNode());
        assertEquals(
                "{\"notUsed\":3,\"refused\":4,\"wrongPerson\":0}",
                after.path("left").toString());
    }

    @Test
    void aDraftThatIsReadyTellsHowItsMailsWillGoAndSoDoesItsStart() {
        api.quota = new SendingQuota(20, 5, 1);
        String wave = "/api/waves/" + draft();
        assertTrue(api.get(wave).body().path("sending").isMissingNode());
        api.waves.askEverybody();
        String told = "{\"mails\":40,\"perDay\":20,\"days\":3,\"lastDay\":\"2026-11-24\",\"fits\":true}";
        assertEquals(told, api.get(wave).body().path("sending").toString());
        assertEquals(told, api.post(wave + "/start").body().path("sending").toString());
        assertTrue(api.get(wave).body().path("sending").isMissingNode());
    }

    @Test
    void aWaveWhoseMailsCannotAllGoIsNotStartedAndToldHowLongTheyTake() {
        api.quota = new SendingQuota(1, 0, 1);
        String wave = "/api/waves/" + draft();
        api.waves.askEverybody();
        Reply start = api.post(wave + "/start");
        assertEquals(409, start.status());
        assertEquals(40, start.body().path("sending").path("days").asInt());
        assertTrue(start.detail().contains("they take 40 days"), start.detail());
        assertEquals("draft", api.get(wave).body().path("state").asText());
    }

    @Test
    void inTheSandboxAWaveToUnverifiedAddressesIsRefusedWithATextForAws() {
        api.quota = new SendingQuota(200, 0, 1, true);
        String wave = "/api/waves/" + draft();
        api.waves.askEverybody();
        Reply start = api.post(wave + "/start");
        assertEquals(409, start.status());
        assertEquals(40, start.body().path("unverified").asInt());
        String request = start.body().path("request").asText();
        assertTrue(request.contains("We are Mallilan kunta, "), request);
        assertTrue(request.contains("The first round has 40 recipients."), request);
        assertTrue(!request.contains("{"), request);
    }

    @Test
    void sendingThatWasStoppedGoesOnOnceWhenSomebodySaysSo() {
        assertEquals("sending is not stopped", api.post("/api/sending/resume").detail());
        api.breaker.trip(new Trip(api.now, Cause.BOUNCES, new SentCounts(50, 5, 0)));
        Reply resumed = api.post("/api/sending/resume");
        assertEquals(200, resumed.status());
        assertEquals(api.now.toString(), resumed.body().path("resumedAt").asText());
        assertEquals(409, api.post("/api/sending/resume").status());
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
