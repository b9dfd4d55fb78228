package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.responsecapture.Town.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of wrong input at every door of citizens; what is only about personal links is in {@link ResponseCaptureHandlerTest}. */
class WrongInputTest {
    private static final String SURVEY = "/s/" + Town.TOKEN;
    private static final String POSTER = "/o/juliste";
    private final Town town = new Town();

    private String seal(String path) {
        String seal = town.send(Town.get(path)).hidden("sivu");
        town.now = town.now.plusSeconds(5);
        return seal;
    }

    private Response stored() {
        return town.store.responses.values().iterator().next();
    }

    private static String unsubscribe() {
        return Town.event("response-capture-unsubscribe.json").get("rawPath").textValue();
    }

    @ParameterizedTest
    @CsvSource({
        "/o/, juliste2, ei/tämä",
        "/o/, AAAAAAAAAAAAAAAAAAAAAA, %2e%2e%2fs",
        "/u/, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, x",
        "/s/, AAAAAAAAAAAAAAAAAAAAAA, ''"
    })
    void unknownAndMalformedLinksGetTheSameAtEveryDoor(String door, String unknown, String malformed) {
        for (String method : List.of("GET", "HEAD", "POST")) {
            Reply first = town.send(Town.withMethod(Town.post(door + unknown, Map.of("arvio", "9")), method));
            Reply second = town.send(Town.withMethod(Town.post(door + malformed, Map.of("arvio", "9")), method));

            assertEquals(404, first.status(), method);
            assertEquals(first, second, method);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "\u0000",
                "%2e%2e",
                "..",
                "../r",
                "%2F",
                "%252F",
                "%252e%252e%252f",
                "//",
                "a/b/c",
                "\u202e",
                "👍",
                "<script>",
                "%zz",
                "%",
                "' OR 1=1",
                "\r\nX: 1"
            })
    void anythingAfterALinkMakesItAnotherLink(String more) {
        for (String link : List.of(SURVEY, POSTER, unsubscribe(), "/r/")) {
            Reply reply = town.send(Town.get(link + more));

            assertEquals(404, reply.status(), link);
            assertFalse(reply.body().contains("<script>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, POSTER, "/r", "/u/x", "/s", "/s/x", "/o/x"})
    void noDoorTakesOtherMethods(String path) {
        for (String method : List.of(
                "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "KUULE", "get", "POST\r\nX: 1")) {
            Reply reply = town.send(Town.withMethod(Town.post(path, Map.of("arvio", "9")), method));

            assertEquals(405, reply.status(), method);
            assertEquals("GET, HEAD, POST", reply.header("Allow"));
            assertEquals("no-store", reply.header("Cache-Control"));
        }
        assertEquals(Map.of(), town.store.responses);
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, POSTER, "/r", "/u/x", "/s", "/s/x", "/o/x"})
    void headIsLikeGetWithoutTheBodyAtEveryDoor(String path) {
        Reply get = town.send(Town.get(path));
        Reply head = town.send(Town.withMethod(Town.get(path), "HEAD"));

        assertEquals(get.status(), head.status());
        assertEquals(get.json().get("headers"), head.json().get("headers"));
        assertEquals("", head.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, POSTER, "/r", "/u/x", "/s", "/s/x", "/o/x"})
    void aBodyThatIsTooLargeOrNoFormIsRefusedAtEveryDoor(String path) {
        ObjectNode large = Town.withBody(Town.post(path, Map.of()), "x=" + "x".repeat(131_072));
        ObjectNode json = Town.withHeader(Town.post(path, Map.of("arvio", "9")), "content-type", "application/json");
        ObjectNode untyped = Town.post(path, Map.of("arvio", "9"));
        untyped.withObject("/headers").remove("content-type");
        ObjectNode bare = Town.post(path, Map.of("arvio", "9"));
        bare.remove("headers");

        assertEquals(413, town.send(large).status());
        assertEquals(415, town.send(json).status());
        assertEquals(415, town.send(untyped).status());
        assertEquals(415, town.send(bare).status());
        assertEquals(Map.of(), town.store.responses);
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, POSTER})
    void theLongestTextIsStoredWhateverItsCharactersAndOneMoreIsNot(String path) {
        String seal = seal(path);
        Reply over = town.send(Town.post(path, Map.of("arvio", "9", "miksi", "€".repeat(10_001), "sivu", seal)));
        assertEquals(422, over.status());
        assertTrue(over.body().contains("€".repeat(10_001) + "</textarea>"));
        assertEquals(Map.of(), town.store.responses);

        Reply longest = town.send(Town.post(path, Map.of("arvio", "9", "miksi", "€".repeat(10_000), "sivu", seal)));
        assertEquals(200, longest.status());
        assertEquals(Optional.of("€".repeat(10_000)), stored().why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0001", "\u0008x", "\u001b[31mx", "\u007fx", "x\u0085y"})
    void controlCharactersAreNamedAndNothingIsStored(String text) {
        Reply reply = town.send(Town.post(POSTER, Map.of("arvio", "9", "miksi", text, "sivu", seal(POSTER))));

        assertEquals(422, reply.status());
        assertTrue(reply.body().contains("href=\"#miksi\""));
        assertEquals(Map.of(), town.store.responses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦 🇫🇮 👍🏽 ❤️",
                "\u202Etxet\u202C ja \u2066x\u2069",
                "Zalgo Z̵̡͠",
                "مرحبا שלום",
                "rivi\nrivi\tsarake",
                "<script>alert(1)</script>",
                "' OR 1=1; --",
                "=1+1"
            })
    void whatAPersonMayWriteIsStoredAsItWasWritten(String text) {
        Reply thanks = town.send(Town.post(POSTER, Map.of("arvio", "9", "miksi", text, "sivu", seal(POSTER))));

        assertEquals(200, thanks.status());
        assertEquals(Optional.of(text), stored().why());
        assertFalse(thanks.body().contains("<script>"));
    }

    @Test
    void ofAFieldThatComesTwiceTheFirstCounts() {
        String seal = seal(POSTER);

        town.send(Town.withBody(
                Town.post(POSTER, Map.of()), "arvio=9&sivu=" + seal + "&arvio=0&sivu=x&miksi=yksi&miksi=kaksi"));

        assertEquals(new Rating(9), stored().rating());
        assertEquals(Optional.of("yksi"), stored().why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "-0", "٣", "1e1", "9.0", "0x9", "9\u0000", "9 9", "NaN", "९", "1\n0"})
    void whatIsNoNumberFromZeroToTenIsNone(String score) {
        Reply reply = town.send(Town.post(POSTER, Map.of("arvio", score, "sivu", seal(POSTER))));

        assertEquals(422, reply.status());
        assertEquals(Map.of(), town.store.responses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAABofhmDQAAAAAAAAAAVBeKM5W1tD1CVuuyGYEgLdM", "\u0000", "%00"})
    void aPageThatIsNotOursOrAnotherLinksAsksToSendAgain(String seal) {
        Reply reply = town.send(Town.post(POSTER, Map.of("arvio", "9", "miksi", "Syy", "sivu", seal)));

        assertEquals(422, reply.status());
        assertTrue(reply.body().contains("Syy</textarea>"));
        assertTrue(reply.body().contains("href=\"#laheta\""));
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void aPosterAfterItsLastDayIs410WithWhereElseToGiveFeedback() {
        String seal = seal(POSTER);
        town.now = Instant.parse("2026-12-01T10:00:00Z");

        for (ObjectNode event : List.of(Town.get(POSTER), Town.post(POSTER, Map.of("arvio", "9", "sivu", seal)))) {
            Reply reply = town.send(event);
            assertEquals(410, reply.status());
            assertTrue(reply.body().contains("mailto:palaute@mantyranta.example"));
        }
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void aPosterAnsweredTwiceFromOnePageThanksTwiceAndStoresOnce() {
        ObjectNode form = Town.post(POSTER, Map.of("arvio", "9", "sivu", seal(POSTER)));

        assertEquals(town.send(form), town.send(form));
        assertEquals(1, town.store.responses.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {SURVEY, POSTER, "/r", "/u/x"})
    void aStoreThatIsDownIs503AtEveryDoorAndThePageKeepsWhatWasTyped(String path) {
        String seal = path.equals(POSTER) ? seal(POSTER) : "";
        town.store.down = true;
        town.store.refusesWrites = true;
        if (path.startsWith("/u/")) path = unsubscribe();
        Reply reply = town.send(Town.post(
                path,
                Map.of(
                        "arvio",
                        "9",
                        "miksi",
                        "Syy <b>",
                        "sivu",
                        seal,
                        "tunnus",
                        "0000-2000-0000-0001",
                        "teko",
                        "lopeta")));

        assertEquals(503, reply.status());
        assertFalse(reply.body().contains("<b>"));
        if (path.startsWith("/s/") || path.startsWith("/o/"))
            assertTrue(reply.body().contains("Syy &lt;b&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv\r\nSet-Cookie: a=b", "\u0000", "xx", "fi,sv", "<script>"})
    void noFieldReachesAHeader(String language) {
        for (String path : List.of(SURVEY, POSTER, "/r", "/u/x")) {
            Reply plain = town.send(Town.post(path, Map.of("arvio", "9")));
            ObjectNode event = Town.post(path, Map.of("arvio", "9", "teko", language, "tunnus", language));
            Reply reply = town.send(Town.withHeader(
                    event.put("rawQueryString", "kieli=" + language + "&arvio=" + language),
                    "accept-language",
                    language));

            assertEquals(
                    plain.json().at("/headers").properties().size(),
                    reply.json().at("/headers").properties().size());
            assertTrue(reply.json().at("/headers/Set-Cookie").isMissingNode());
            assertFalse(reply.body().contains("<script>"));
        }
    }

    @Test
    void aBodyThatIsNotBase64ThoughItSaysSoIsAFormWithoutItsFields() {
        ObjectNode event = Town.post(POSTER, Map.of());

        assertEquals(422, town.send(event.put("body", "arvio=%")).status());
        assertEquals(Map.of(), town.store.responses);
    }

    @Test
    void bytesThatAreNoTextAreStoredAsSuch() {
        String seal = seal(POSTER);
        byte[] body = ("arvio=9&sivu=" + seal + "&miksi=a%FFb%ED%A0%80").getBytes(StandardCharsets.US_ASCII);

        Reply reply = town.send(
                Town.post(POSTER, Map.of()).put("body", Base64.getEncoder().encodeToString(body)));

        assertEquals(200, reply.status());
        assertTrue(stored().why().orElseThrow().matches("a\uFFFDb\uFFFD+"));
    }
}
