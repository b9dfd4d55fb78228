package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.responsecapture.Town.Reply;
import fi.kuule.wave.WaveState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCaptureHandlerTest {
    private static final String SURVEY = "/s/" + Town.TOKEN;
    private final Town town = new Town();

    private static ObjectNode samplePost() {
        return Town.event("response-capture-post.json");
    }

    private static String code(Reply thanks) {
        Matcher code = Pattern.compile("<strong class=\"code\" translate=\"no\">([^<]+)</strong>")
                .matcher(thanks.body());
        assertTrue(code.find());
        return code.group(1);
    }

    @Test
    void theSampleGetShowsTheQuestionnaireWithTheTappedNumberAndStoresNothing() {
        Reply reply = town.send(Town.event("response-capture-get.json"));

        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("value=\"9\" id=\"arvio9\" checked"));
        assertTrue(reply.body().contains("Valitsit viestissä numeron 9."));
        assertEquals(Map.of(), town.store.responses);
        assertEquals(List.of("outcome=asked survey=syksy@1\n"), town.log);
    }

    @Test
    void theSamplePostStoresTheAnswerAndThanksWithAReceipt() {
        Reply reply = town.send(samplePost());

        assertEquals(200, reply.status());
        Response stored = town.store.responses.values().iterator().next();
        assertEquals(new Rating(9), stored.rating());
        assertEquals(Optional.of("Henkilökunta on ystävällistä.\nVaraukset tulevat nopeasti."), stored.why());
        assertEquals(19, code(reply).length());
        assertEquals(List.of("outcome=thanked survey=syksy@1\n"), town.log);
    }

    @Test
    void theSameFormAgainGetsTheSamePage() {
        Reply first = town.send(samplePost());

        assertEquals(first, town.send(samplePost()));
        assertEquals(1, town.store.responses.size());
    }

    @Test
    void theSameThanksCanBeHadInAnotherLanguage() {
        Reply first = town.send(samplePost());
        ObjectNode again = Town.post(
                SURVEY,
                Map.of(
                        "arvio", first.hidden("arvio"),
                        "miksi", first.hidden("miksi"),
                        "sivu", first.hidden("sivu")));
        Reply swedish = town.send(again.put("rawQueryString", "kieli=sv"));

        assertTrue(swedish.body().contains("<html lang=\"sv\">"));
        assertEquals(code(first), code(swedish));
        assertEquals(1, town.store.responses.size());
    }

    @Test
    void secondAnswerToTheSameInvitationChangesNothing() {
        town.send(samplePost());
        assertTrue(town.send(Town.get(SURVEY)).body().contains("Olet jo vastannut"));
        Reply reply = town.send(Town.post(SURVEY, Map.of("arvio", "0", "sivu", samplePostSeal())));

        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("Olet jo vastannut"));
        assertEquals(1, town.store.responses.size());
    }

    private static String samplePostSeal() {
        return "AAABofhmDQAAAAAAAAAAVBeKM5W1tD1CVuuyGYEgLdM";
    }

    @Test
    void unknownMalformedAndExpiredTokensGetTheSameStatusHeadersAndBytes() {
        Reply unknown = town.send(Town.get("/s/AAAAAAAAAAAAAAAAAAAAAA"));
        Reply malformed = town.send(Town.get("/s/ei/tämä"));
        town.now = town.now.plusSeconds(86_400 * 61);
        Reply expired = town.send(Town.get(SURVEY));

        assertEquals(404, unknown.status());
        assertEquals(unknown, malformed);
        assertEquals(unknown, expired);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'sv-FI,sv;q=0.9', Länken fungerar inte",
        "kieli=en, 'sv-FI', This link does not work",
        "'', 'de', Linkki ei toimi",
        "'', 'de, en;q=0.4, sv;q=0.6', Länken fungerar inte"
    })
    void anUnknownLinkIsToldInTheReadersLanguage(String query, String accepted, String heading) {
        ObjectNode event = Town.get("/s/AAAAAAAAAAAAAAAAAAAAAA").put("rawQueryString", query);

        Reply reply = town.send(Town.withHeader(event, "accept-language", accepted));

        assertTrue(reply.body().contains("<h1 class=\"ok\">" + heading + "</h1>"), reply.body());
    }

    @Test
    void aClosedSurveyIs410WithWhereElseToGiveFeedback() {
        Town closed = new Town(WaveState.CLOSED);
        for (JsonNode event : List.of(Town.get(SURVEY), samplePost())) {
            Reply reply = closed.send(event);
            assertEquals(410, reply.status());
            assertTrue(reply.body().contains("mailto:palaute@mantyranta.example"));
        }
        assertEquals(Map.of(), closed.store.responses);
    }

    @Test
    void aSurveyThatIsNotYetOpenSaysWhenItOpens() {
        town.now = Instant.parse("2026-10-30T10:00:00Z");
        Reply reply = town.send(Town.get(SURVEY));

        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("Kysely aukeaa 1.11.2026."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "", "-1", "yhdeksän"})
    void aScoreOutsideZeroToTenIs422WithWhatWasTypedAndTheFieldNamed(String score) {
        Reply reply = town.send(Town.post(
                SURVEY, Map.of("arvio", score, "miksi", "<script>alert(1)</script>", "sivu", samplePostSeal())));

        assertEquals(422, reply.status());
        assertTrue(reply.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"));
        assertTrue(reply.body().contains("href=\"#arvio0\""));
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void aTextOverItsLimitIs422AndNamed() {
        Reply reply = town.send(
                Town.post(SURVEY, Map.of("arvio", "9", "miksi", "x".repeat(10_001), "sivu", samplePostSeal())));

        assertEquals(422, reply.status());
        assertTrue(reply.body().contains("Tekstissä on yksi merkki liikaa."));
        assertTrue(reply.body().contains("href=\"#miksi\""));
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void aBodyOver128KilobytesIs413() {
        Reply reply = town.send(Town.withBody(samplePost(), "miksi=" + "x".repeat(131_072)));

        assertEquals(413, reply.status());
        assertTrue(reply.body().contains("Vastaus on liian pitkä"));
    }

    @Test
    void aBodyThatIsNoFormIs415() {
        assertEquals(
                415,
                town.send(Town.withHeader(samplePost(), "content-type", "application/json"))
                        .status());
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void aStoreThatIsDownIs503AndTheTextIsKeptAndCanBeSentAgain() {
        town.store.refusesWrites = true;
        Reply reply = town.send(samplePost());

        assertEquals(503, reply.status());
        assertTrue(reply.body().contains("Vastausta ei voitu tallentaa"));
        assertTrue(reply.body().contains("Henkilökunta on ystävällistä."));
        assertEquals(List.of("outcome=not-saved cause=ProvisionedThroughputExceededException\n"), town.log);

        town.store.refusesWrites = false;
        Reply again = town.send(Town.post(
                SURVEY, Map.of("arvio", reply.hidden("arvio"), "miksi", "Hyvä", "sivu", reply.hidden("sivu"))));
        assertTrue(again.body().contains("Kiitos, vastauksesi tallentui"));
    }

    @Test
    void aStoreThatCannotBeReadIs503EverywhereAndNothingClaimsToBeSaved() {
        town.store.down = true;

        assertEquals(503, town.send(Town.get(SURVEY)).status());
        Reply post = town.send(samplePost());
        assertEquals(503, post.status());
        assertTrue(post.body().contains("Henkilökunta on ystävällistä."));
        assertEquals(
                503,
                town.send(Town.post("/r", Map.of("tunnus", "0000-2000-0000-0001")))
                        .status());
        assertEquals(
                503, town.send(Town.event("response-capture-unsubscribe.json")).status());
    }

    @Test
    void aPressWithoutSecFetchUserGetsOneMoreButton() {
        ObjectNode event = samplePost();
        event.withObject("/headers").remove("sec-fetch-user");
        Reply reply = town.send(event);
        assertTrue(reply.body().contains("Kyllä, lähetä vastaukseni"));
        assertEquals(Map.of(), town.store.responses);

        town.now = town.now.plusMillis(1_500);
        ObjectNode press = Town.post(
                SURVEY,
                Map.of("arvio", reply.hidden("arvio"), "miksi", reply.hidden("miksi"), "sivu", reply.hidden("sivu")));
        press.withObject("/headers").remove("sec-fetch-user");
        assertTrue(town.send(press).body().contains("Kiitos, vastauksesi tallentui"));
        assertEquals(1, town.store.responses.size());
    }

    @Test
    void aLanguageButtonShowsThePageInThatLanguageWithWhatWasTyped() {
        Reply reply = town.send(
                Town.post(SURVEY, Map.of("arvio", "3", "miksi", "Kesken", "sivu", samplePostSeal(), "kieli", "sv")));

        assertEquals(200, reply.status());
        assertTrue(reply.body().contains("<html lang=\"sv\">"));
        assertTrue(reply.body().contains("action=\"?kieli=sv\""));
        assertTrue(reply.body().contains("value=\"3\" id=\"arvio3\" checked"));
        assertTrue(reply.body().contains("Kesken</textarea>"));
        assertEquals(Map.of(), town.store.responses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherMethodsAre405(String method) {
        Reply reply = town.send(Town.withMethod(samplePost(), method));

        assertEquals(405, reply.status());
        assertEquals("GET, HEAD, POST", reply.header("Allow"));
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void headIsLikeGetWithoutTheBody() {
        Reply reply = town.send(Town.withMethod(Town.get(SURVEY), "HEAD"));

        assertEquals(200, reply.status());
        assertEquals("", reply.body());
        assertEquals("no-store", reply.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, "/s/x", "/o/juliste", "/o/x", "/r", "/r/x", "/u/x"})
    void everyPageTellsTheBrowserToKeepAndPassOnNothing(String path) {
        Reply reply = town.send(Town.get(path));

        assertTrue(
                reply.header("Content-Security-Policy")
                        .matches(
                                "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
        assertEquals("no-referrer", reply.header("Referrer-Policy"));
        assertEquals("noindex", reply.header("X-Robots-Tag"));
        assertEquals("no-store", reply.header("Cache-Control"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("text/html; charset=utf-8", reply.header("Content-Type"));
        assertTrue(reply.json().at("/headers/Set-Cookie").isMissingNode());
        assertTrue(reply.json().at("/headers/Location").isMissingNode());
        assertTrue(reply.body().getBytes(StandardCharsets.UTF_8).length <= 14 * 1024);
    }

    @Test
    void aPosterTakesAnswersWithItsChannel() {
        String seal = town.send(Town.get("/o/juliste")).hidden("sivu");
        town.now = town.now.plusSeconds(5);
        town.send(Town.post("/o/juliste", Map.of("arvio", "4", "sivu", seal)));

        assertEquals("poster", town.store.responses.values().iterator().next().channel());
    }

    @Test
    void theReceiptShowsTheAnswerAndDeletesItAfterOneMoreQuestion() {
        String code = code(town.send(samplePost()));
        assertEquals(200, town.send(Town.get("/r")).status());

        Reply shown =
                town.send(Town.post("/r", Map.of("tunnus", code.toLowerCase(java.util.Locale.ROOT), "teko", "nayta")));
        assertTrue(shown.body().contains("Henkilökunta on ystävällistä."));
        Reply toConfirm = town.send(Town.post("/r", Map.of("tunnus", shown.hidden("tunnus"), "teko", "poista")));
        assertTrue(toConfirm.body().contains("Et voi vastata uudelleen"));
        assertEquals(1, town.store.responses.size());
        Reply removed = town.send(Town.post("/r", Map.of("tunnus", code, "teko", "vahvista")));

        assertEquals(200, removed.status());
        assertEquals(Map.of(), town.store.responses);
        assertEquals(1, town.store.touched.size());
        assertEquals(
                404,
                town.send(Town.post("/r", Map.of("tunnus", code, "teko", "vahvista")))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-2000-0000-0001", "ei koodi", ""})
    void anUnknownReceiptIs404WhateverItsForm(String code) {
        Reply reply = town.send(Town.post("/r", Map.of("tunnus", code)));

        assertEquals(404, reply.status());
        assertTrue(reply.body().contains("Koodilla ei löydy vastausta."));
    }

    @Test
    void aReceiptInAnAddressIs404() {
        String code = code(town.send(samplePost()));

        assertEquals(404, town.send(Town.get("/r/" + code)).status());
        assertEquals(
                404, town.send(Town.post("/r/" + code, Map.of("tunnus", code))).status());
    }

    @Test
    void anUnsubscribePageChangesNothingUntilItsButtonIsPressed() {
        String path =
                Town.event("response-capture-unsubscribe.json").get("rawPath").textValue();
        Reply page = town.send(Town.get(path));
        assertEquals(200, page.status());
        assertTrue(page.body().contains("name=\"teko\" value=\"lopeta\""));
        assertEquals(Map.of(), town.store.stops);

        Reply done = town.send(Town.post(path, Map.of("teko", "lopeta")));
        assertEquals(List.of(StoppedAddresses.Reason.UNSUBSCRIBED), List.copyOf(town.store.stops.values()));
        assertTrue(done.body().contains("name=\"teko\" value=\"peru\""));

        town.send(Town.post(path, Map.of("teko", "peru")));
        assertEquals(Map.of(), town.store.stops);
    }

    @Test
    void aOneClickPostStopsAtOnceUrlencodedOrMultipart() {
        assertEquals(
                200, town.send(Town.event("response-capture-unsubscribe.json")).status());
        assertEquals(1, town.store.stops.size());
        town.store.stops.clear();

        ObjectNode multipart = Town.withHeader(
                Town.event("response-capture-unsubscribe.json"), "content-type", "multipart/form-data; boundary=b7");
        Reply reply = town.send(Town.withBody(
                multipart,
                "--b7\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b7--\r\n"));
        assertEquals(200, reply.status());
        assertEquals(1, town.store.stops.size());
    }

    @Test
    void anUnknownUnsubscribeLinkSaysWhomToAskAndStopsNobody() {
        Reply reply = town.send(Town.post("/u/" + "A".repeat(44), Map.of("List-Unsubscribe", "One-Click")));

        assertEquals(404, reply.status());
        assertTrue(reply.body().contains("palaute@mantyranta.example"));
        assertEquals(Map.of(), town.store.stops);
    }

    @Test
    void theLogNamesNobodyAndNothingThatWasSaid() {
        Reply thanks = town.send(samplePost());
        town.send(Town.post("/r", Map.of("tunnus", code(thanks), "teko", "nayta")));
        town.send(Town.event("response-capture-unsubscribe.json"));
        town.send(Town.get("/s/ei-kukaan"));

        for (String line : town.log)
            assertTrue(line.matches("outcome=[a-z-]+( survey=[a-z0-9-]+@\\d+)?( cause=\\w+)?\n"), line);
        assertEquals(4, town.log.size());
        assertFalse(String.join("", town.log).contains(Town.TOKEN));
    }
}
