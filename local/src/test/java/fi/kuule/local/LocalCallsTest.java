package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything under {@code /local}, as a browser and a test script find it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalCallsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private SmallCloud small;
    private String mail;

    @BeforeAll
    void start() {
        small = SmallCloud.start();
        small.cloud
                .dynamoDb()
                .putItem(put -> put.tableName("ThingsTable")
                        .item(Map.of("id", AttributeValue.fromS("<b>bold</b>"), "n", AttributeValue.fromN("7"))));
        try (var ses = small.clients.ses()) {
            mail = ses.sendEmail(send -> send.fromEmailAddress("kuule@example.org")
                            .destination(to -> to.toAddresses("aino@example.org"))
                            .content(content -> content.simple(simple -> simple.subject(
                                            subject -> subject.data("Äidin <b>asia</b>"))
                                    .body(body -> body.html(
                                                    html -> html.data(
                                                            "<html lang=\"sv\"><head></head><body><a href=\"https://a.example/\">9</a></body></html>"))
                                            .text(text -> text.data("hei, äiti"))))))
                    .messageId();
        }
    }

    @AfterAll
    void stop() {
        small.close();
    }

    @BeforeEach
    void forget() {
        ScriptedHandler.reset();
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertEquals(
                "application/json",
                response.headers().firstValue("content-type").orElseThrow());
        return JSON.readTree(response.body());
    }

    @Test
    void theMailboxIsAListOfMails() throws Exception {
        JsonNode first = json(small.get("/local/mail.json")).path(0);
        assertEquals(mail, first.path("id").asText());
        assertEquals("aino@example.org", first.path("to").asText());
        assertEquals("Äidin <b>asia</b>", first.path("subject").asText());
        assertEquals("sv", first.path("locale").asText());
        assertEquals("other", first.path("kind").asText());
        assertEquals("https://a.example/", first.path("links").path(0).asText());
        assertTrue(Instant.parse(first.path("sentAt").asText())
                .isBefore(small.cloud.clock().instant().plusSeconds(1)));
    }

    @Test
    void aMailCanBeReadAsHtmlTextAndFile() {
        HttpResponse<String> html = small.get("/local/mail/" + mail + ".html");
        assertTrue(html.body().startsWith("<html lang=\"sv\"><head></head>"));
        assertTrue(html.headers()
                .firstValue("content-security-policy")
                .orElseThrow()
                .startsWith("sandbox "));
        assertEquals("hei, äiti", small.get("/local/mail/" + mail + ".txt").body());
        String file = small.get("/local/mail/" + mail + ".eml").body();
        assertTrue(file.contains("Subject: =?UTF-8?B?"), file);
        assertTrue(file.contains("multipart/alternative"), file);
        assertEquals(404, small.get("/local/mail/nothing.html").statusCode());
        assertEquals(404, small.get("/local/mail/..%2F..%2Fparameters.json").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/local",
                "/local/mail",
                "/local/tables",
                "/local/tables/ThingsTable",
                "/local/schedules",
                "/local/queues",
                "/local/log"
            })
    void everyPageIsThereAndEscapesWhatItShows(String path) {
        HttpResponse<String> page = small.get(path);
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("<h1>"));
        assertFalse(page.body().contains("<b>"), page.body());
    }

    @Test
    void aMailsPageFramesItWithoutScripts() {
        String page = small.get("/local/mail/" + mail).body();
        assertTrue(page.contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""), page);
        assertTrue(page.contains("Äidin &lt;b&gt;asia&lt;/b&gt;"), page);
        String framed = small.get("/local/mail/" + mail + ".html?frame").body();
        assertTrue(framed.contains("<base target=\"_blank\">"), framed);
    }

    @Test
    void aFunctionIsRunWithTheBodyAsItsEvent() {
        ScriptedHandler.script = call -> "{\"done\":true}";
        HttpResponse<String> response = small.post("/local/run/Web", "application/json", "{\"a\":1}");
        assertEquals("{\"done\":true}", response.body());
        assertEquals("{\"a\":1}", ScriptedHandler.calls("Web").getFirst().event());
        assertEquals(
                404, small.post("/local/run/Nobody", "application/json", "{}").statusCode());
        assertEquals(400, small.post("/local/run/Web", "application/json", "{").statusCode());
    }

    @Test
    void aFunctionWithoutABodyGetsWhatItsScheduleSends() {
        small.send(small.request("/local/run/Nightly").POST(BodyPublishers.noBody()));
        assertEquals(
                "{\"night\":true}", ScriptedHandler.calls("Nightly").getFirst().event());
        small.send(small.request("/local/run/Web").POST(BodyPublishers.noBody()));
        assertEquals("{}", ScriptedHandler.calls("Web").getFirst().event());
    }

    @Test
    void aFunctionThatFailsIsABadGateway() {
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        HttpResponse<String> response = small.post("/local/run/Web", "application/json", "{}");
        assertEquals(502, response.statusCode());
        assertFalse(response.body().contains("broken on purpose"));
    }

    @Test
    void theClockMovesForwardAndNotBack() throws Exception {
        Instant to = small.cloud.clock().instant().plusSeconds(3600);
        HttpResponse<String> moved = small.post("/local/clock", "application/json", "{\"now\":\"" + to + "\"}");
        assertEquals(200, moved.statusCode());
        assertFalse(Instant.parse(json(moved).path("now").asText()).isBefore(to));
        assertEquals(
                409,
                small.post("/local/clock", "application/json", "{\"now\":\"2020-01-01T00:00:00Z\"}")
                        .statusCode());
        assertEquals(
                400,
                small.post("/local/clock", "application/json", "{\"now\":\"tomorrow\"}")
                        .statusCode());
        HttpResponse<String> form = small.post(
                "/local/clock",
                "application/x-www-form-urlencoded",
                "now=" + to.plusSeconds(60).toString().replace(":", "%3A"));
        assertEquals(303, form.statusCode());
    }

    @Test
    void idleSaysSo() throws Exception {
        assertTrue(json(small.post("/local/idle", "application/json", ""))
                .path("idle")
                .asBoolean());
    }

    @Test
    void anotherSiteCannotDriveIt() {
        assertEquals(
                403,
                small.send(small.request("/local/run/Web")
                                .header("Origin", "https://evil.example")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(
                403,
                small.send(small.request("/local/run/Web")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(
                200,
                small.send(small.request("/local/run/Web")
                                .header("Origin", small.cloud.baseUri().toString())
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode());
        assertEquals(1, ScriptedHandler.calls("Web").size());
    }

    @Test
    void nothingUnderLocalIsChangedByGet() {
        assertEquals(404, small.get("/local/run/Web").statusCode());
        assertEquals(404, small.get("/local/idle").statusCode());
        assertTrue(ScriptedHandler.CALLS.isEmpty());
    }
}
