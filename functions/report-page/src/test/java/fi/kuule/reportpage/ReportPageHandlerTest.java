package fi.kuule.reportpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.report.ReportOpening;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<String> log = new ArrayList<>();
    private final OneReport store = new OneReport();

    private JsonNode handle(JsonNode event) throws IOException {
        ReportOpening opening =
                new ReportOpening(store, store, store, store.members(), store, InstantSource.fixed(OneReport.NOW));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new ReportPageHandler(opening)
                .handleRequest(
                        new ByteArrayInputStream(JSON.writeValueAsBytes(event)), output, LoggingContext.writingTo(log));
        return JSON.readTree(output.toByteArray());
    }

    private static ObjectNode event(String name) throws IOException {
        Path file = Path.of("..", "..", "events", "report-page-" + name + ".json");
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }

    private static ObjectNode report(String token, String method) throws IOException {
        ObjectNode event = event("report");
        event.put("rawPath", "/f/" + token);
        ((ObjectNode) event.get("requestContext").get("http")).put("method", method);
        return event;
    }

    @Test
    void theLinkShowsTheReportInTheMembersLanguage() throws IOException {
        JsonNode reply = handle(event("report"));

        assertEquals(200, reply.get("statusCode").asInt());
        assertTrue(reply.get("body").asText().contains("Biblioteket, oktober 2026"));
        assertTrue(reply.get("body").asText().contains("−36"));
        assertTrue(reply.get("body").asText().contains("mellan −58 och −8"));
        assertEquals(List.of("outcome=shown service=kirjasto month=2026-10\n"), log);
    }

    @Test
    void aPressedLanguageComesBeforeTheMembers() throws IOException {
        ObjectNode event = event("report");
        event.put("rawQueryString", "kieli=en");

        assertTrue(handle(event).get("body").asText().contains("between −58 and −8"));
    }

    @Test
    void theNumbersCanBeSavedAsAFileInTheReadersLanguage() throws IOException {
        JsonNode reply = handle(event("numbers"));

        String[] lines = reply.get("body").asText().split("\r\n");
        assertEquals(
                "text/csv; charset=utf-8",
                reply.get("headers").get("Content-Type").asText());
        assertEquals(
                "attachment; filename=\"kirjasto-2026-10.csv\"",
                reply.get("headers").get("Content-Disposition").asText());
        assertEquals("no-store", reply.get("headers").get("Cache-Control").asText());
        assertTrue(lines[0].startsWith("\uFEFFTjänst;Första månaden;"), lines[0]);
        assertTrue(
                lines[13].startsWith(
                        "Biblioteket;2026-10;2026-10;inte känt;inte känt;inte känt;inte känt;inte känt;39;-36;-58;-8;"),
                lines[13]);
        assertEquals(List.of("outcome=numbers service=kirjasto month=2026-10\n"), log);
    }

    @Test
    void anUnknownLinkToNumbersIsAnsweredAsAnyUnknownLink() throws IOException {
        ObjectNode numbers = report("kNpQ3r5sT7uV9wX1yZ2aB4", "GET");
        numbers.put("rawQueryString", "muoto=csv");

        assertEquals(handle(report("kNpQ3r5sT7uV9wX1yZ2aB4", "GET")), handle(numbers));
    }

    @Test
    void thePageIsNotKeptNotIndexedAndRunsNothing() throws IOException {
        JsonNode headers = handle(event("report")).get("headers");

        assertEquals("no-store", headers.get("Cache-Control").asText());
        assertEquals("no-referrer", headers.get("Referrer-Policy").asText());
        assertTrue(
                headers.get("Content-Security-Policy").asText().startsWith("default-src 'none'; style-src 'sha256-"));
        assertFalse(headers.has("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OneReport.EXPIRED, "", "short", "a/b", "äö\u0000", "AAAAAAAAAAAAAAAAAAAAAA"})
    void unknownMalformedAndExpiredLinksGetTheSameAnswerWithTheSameReads(String token) throws IOException {
        JsonNode unknown = handle(report("BBBBBBBBBBBBBBBBBBBBBB", "GET"));
        List<String> asked = List.copyOf(store.asked);
        store.asked.clear();

        JsonNode reply = handle(report(token, "GET"));

        assertEquals(404, reply.get("statusCode").asInt());
        assertEquals(unknown, reply);
        assertEquals(asked, store.asked);
        assertEquals("outcome=unknown-link\n", log.getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "report, Sivu ei aukea",
        "method, Sidan går inte",
        "privacy, Sidan går inte",
        "accessibility, cannot be opened"
    })
    void aStoreThatCannotBeReadIs503InTheReadersLanguage(String event, String heading) throws IOException {
        store.down = true;

        JsonNode reply = handle(event(event));

        assertEquals(503, reply.get("statusCode").asInt());
        assertTrue(
                reply.get("body").asText().contains(heading), reply.get("body").asText());
        assertEquals(List.of("outcome=unavailable cause=ProvisionedThroughputExceededException\n"), log);
    }

    @Test
    void headHasNoBody() throws IOException {
        JsonNode reply = handle(report(OneReport.TOKEN, "HEAD"));

        assertEquals(200, reply.get("statusCode").asInt());
        assertEquals("", reply.get("body").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "KUULE"})
    void nothingCanBeSentToIt(String method) throws IOException {
        JsonNode reply = handle(report(OneReport.TOKEN, method));

        assertEquals(405, reply.get("statusCode").asInt());
        assertEquals("GET, HEAD", reply.get("headers").get("Allow").asText());
        assertEquals("no-store", reply.get("headers").get("Cache-Control").asText());
        assertEquals(List.of(), store.asked);
    }

    @Test
    void thePrivacyNoticeAndTheAccessibilityStatementAreInTheReadersLanguage() throws IOException {
        JsonNode privacy = handle(event("privacy"));
        JsonNode accessibility = handle(event("accessibility"));

        assertEquals(200, privacy.get("statusCode").asInt());
        assertTrue(privacy.get("body").asText().contains("Så behandlar vi dina uppgifter"));
        assertEquals(200, accessibility.get("statusCode").asInt());
        assertTrue(accessibility.get("body").asText().contains("Accessibility statement"));
    }

    @Test
    void theMethodPageIsForAnybodyInTheReadersLanguage() throws IOException {
        JsonNode reply = handle(event("method"));
        ObjectNode english = event("method");
        english.put("rawQueryString", "kieli=en");

        assertEquals(200, reply.get("statusCode").asInt());
        assertTrue(reply.get("body").asText().contains("<h1>Så räknas talen</h1>"));
        assertTrue(handle(english).get("body").asText().contains("<h1>How the numbers are worked out</h1>"));
        assertEquals(List.of("organisation", "organisation"), store.asked);
        assertEquals(List.of("outcome=method\n", "outcome=method\n"), log);
    }

    @Test
    void theMethodPageHasAHeadAndNoOtherDeed() throws IOException {
        ObjectNode event = event("method");
        ObjectNode http = (ObjectNode) event.get("requestContext").get("http");

        JsonNode head = handle(event.deepCopy());
        http.put("method", "HEAD");
        JsonNode bare = handle(event.deepCopy());
        http.put("method", "POST");

        assertEquals(head.get("headers"), bare.get("headers"));
        assertEquals("", bare.get("body").asText());
        assertEquals(405, handle(event).get("statusCode").asInt());
    }

    @Test
    void noLineOfTheLogHasAToken() throws IOException {
        handle(event("report"));
        handle(report(OneReport.EXPIRED, "GET"));

        assertTrue(log.stream().noneMatch(line -> line.contains(OneReport.TOKEN) || line.contains(OneReport.EXPIRED)));
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new ReportPageHandler(Map.of(), InstantSource.system(), new Random(1)));
        for (String name : List.of("REGISTER_TABLE", "RESPONSES_TABLE", "REPORTS_TABLE"))
            assertTrue(String.valueOf(told.getMessage()).contains(name), name);
    }
}
