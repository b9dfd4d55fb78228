package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.responsecapture.Town.Reply;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WayOut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving without an answer, with every row of wrong input. */
class LeavingPagesTest {
    private static final String SURVEY = "/s/" + Town.TOKEN;
    private final Town town = new Town();

    private String seal(String path) {
        String seal = town.send(Town.get(path)).hidden("sivu");
        town.now = town.now.plusSeconds(5);
        return seal;
    }

    private Optional<WayOut> wayOut() {
        return wayOut(new LinkToken(Town.TOKEN).invitation());
    }

    private Optional<WayOut> wayOut(InvitationId id) {
        return Optional.ofNullable(town.store.invitations.get(id)).flatMap(Invitation::wayOut);
    }

    private void nothingIsStored() {
        assertEquals(Optional.empty(), wayOut());
        assertEquals(Map.of(), town.store.responses);
    }

    /** The mail leads to each by its name. */
    @Test
    void theQuestionnaireOffersThreeWaysOutAndAPosterNone() {
        String page = town.send(Town.get(SURVEY)).body();
        String poster = town.send(Town.get("/o/juliste")).body();

        assertAll(
                () -> assertTrue(page.contains(
                        "id=\"en-kayttanyt\" name=\"ulos\" value=\"en-kayttanyt\">En ole käyttänyt tätä palvelua")),
                () -> assertTrue(page.contains("id=\"en-vastaa\" name=\"ulos\" value=\"en-vastaa\">En halua vastata")),
                () -> assertTrue(page.contains(
                        "id=\"vaara-henkilo\" name=\"ulos\" value=\"vaara-henkilo\">En ole oikea henkilö")),
                () -> assertTrue(page.contains("id=\"ulos\"")),
                () -> assertFalse(poster.contains("ulos")));
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({
        "en-kayttanyt, NOT_USED, 'Kerroit, että et ole käyttänyt tätä palvelua.'",
        "en-vastaa, REFUSED, 'Kerroit, että et halua vastata.'",
        "vaara-henkilo, WRONG_PERSON, 'Kerroit, että et ole oikea henkilö.'"
    })
    void onePressLeavesThanksAndSaysWhatFollows(String value, WayOut way, String said) {
        Reply reply = town.send(Town.post(SURVEY, Map.of("ulos", value, "sivu", seal(SURVEY))));

        assertAll(
                () -> assertEquals(200, reply.status()),
                () -> assertEquals(Optional.of(way), wayOut()),
                () -> assertEquals(Map.of(), town.store.responses),
                () -> assertTrue(reply.body().contains(said)),
                () -> assertTrue(reply.body().contains("Et saa enää viestejä tästä kyselystä.")),
                () -> assertTrue(reply.body().contains("href=\"?kieli=fi\">Vastaa kyselyyn")),
                () -> assertEquals("outcome=left survey=syksy@1\n", town.log.getLast()));
    }

    @Test
    void theSameFormAgainGetsTheSamePageAndAnotherLanguageToo() {
        ObjectNode form = Town.post(SURVEY, Map.of("ulos", "en-vastaa", "sivu", seal(SURVEY)));
        Reply first = town.send(form);
        assertEquals(first, town.send(form));

        Reply swedish = town.send(Town.post(SURVEY, Map.of("ulos", first.hidden("ulos"), "sivu", first.hidden("sivu")))
                .put("rawQueryString", "kieli=sv"));

        assertTrue(swedish.body().contains("Tack för beskedet"));
        assertEquals(Optional.of(WayOut.REFUSED), wayOut());
    }

    @Test
    void whoLeftAnswersAfterAllAndHasNotLeft() {
        String seal = seal(SURVEY);
        town.send(Town.post(SURVEY, Map.of("ulos", "en-vastaa", "sivu", seal)));

        town.send(Town.post(SURVEY, Map.of("arvio", "8", "sivu", seal)));
        Reply late = town.send(Town.post(SURVEY, Map.of("ulos", "en-vastaa", "sivu", seal)));

        assertEquals(Optional.empty(), wayOut());
        assertEquals(1, town.store.responses.size());
        assertTrue(late.body().contains("Olet jo vastannut"));
    }

    @Test
    void aPressWithoutSecFetchUserGetsOneMoreButton() {
        ObjectNode press = Town.post(SURVEY, Map.of("ulos", "vaara-henkilo", "sivu", seal(SURVEY)));
        press.withObject("/headers").remove("sec-fetch-user");
        Reply reply = town.send(press);
        assertTrue(reply.body().contains("Valitsit: En ole oikea henkilö."));
        nothingIsStored();

        town.now = town.now.plusMillis(1_500);
        ObjectNode again = Town.post(SURVEY, Map.of("ulos", reply.hidden("ulos"), "sivu", reply.hidden("sivu")));
        again.withObject("/headers").remove("sec-fetch-user");
        town.send(again);
        assertEquals(Optional.of(WayOut.WRONG_PERSON), wayOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void readingNeverLeaves(String method) {
        ObjectNode event = Town.withMethod(Town.get(SURVEY), method).put("rawQueryString", "ulos=en-vastaa");

        assertEquals(200, town.send(event).status());
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REFUSED", "en-vastaa ", "<script>", "\u0000", "en-vastaa,en-kayttanyt"})
    void whatIsNoWayOutIsNoneAndTheQuestionnaireIsShownAgain(String value) {
        Reply reply = town.send(Town.post(SURVEY, Map.of("ulos", value, "sivu", seal(SURVEY))));

        assertEquals(422, reply.status());
        assertTrue(reply.body().contains("href=\"#arvio0\""));
        assertFalse(reply.body().contains("<script>"));
        nothingIsStored();
    }

    @Test
    void withANumberTheAnswerCountsAndNobodyLeft() {
        town.send(Town.post(SURVEY, Map.of("ulos", "en-vastaa", "arvio", "7", "sivu", seal(SURVEY))));

        assertEquals(Optional.empty(), wayOut());
        assertEquals(1, town.store.responses.size());
    }

    @Test
    void ofTwoWaysOutInOneFormTheFirstCounts() {
        String body = "ulos=en-kayttanyt&ulos=en-vastaa&sivu=" + seal(SURVEY);

        town.send(Town.withBody(Town.post(SURVEY, Map.of()), body));

        assertEquals(Optional.of(WayOut.NOT_USED), wayOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAABofhmDQAAAAAAAAAAVBeKM5W1tD1CVuuyGYEgLdA"})
    void aPageThatIsNotOursAsksForOneMorePress(String seal) {
        Reply reply = town.send(Town.post(SURVEY, Map.of("ulos", "en-vastaa", "sivu", seal)));

        assertEquals(200, reply.status());
        assertEquals("outcome=leaving-to-confirm survey=syksy@1\n", town.log.getLast());
        nothingIsStored();
    }

    @Test
    void whatIsTooLargeOrNoFormIsRefused() {
        String seal = seal(SURVEY);
        Map<String, String> fields = Map.of("ulos", "en-vastaa", "sivu", seal);

        assertEquals(
                413,
                town.send(Town.withBody(Town.post(SURVEY, fields), "ulos=en-vastaa&x=" + "x".repeat(131_072)))
                        .status());
        assertEquals(
                415,
                town.send(Town.withHeader(Town.post(SURVEY, fields), "content-type", "application/json"))
                        .status());
        nothingIsStored();
    }

    @Test
    void aPosterKnowsNoWayOut() {
        Reply reply = town.send(Town.post("/o/juliste", Map.of("ulos", "en-vastaa", "sivu", seal("/o/juliste"))));

        assertEquals(422, reply.status());
        nothingIsStored();
    }

    @Test
    void anUnknownLinkSaysNothingMoreThanToAnAnswer() {
        Reply leaving = town.send(Town.post("/s/AAAAAAAAAAAAAAAAAAAAAA", Map.of("ulos", "en-vastaa")));

        assertEquals(404, leaving.status());
        assertEquals(town.send(Town.post("/s/AAAAAAAAAAAAAAAAAAAAAA", Map.of("arvio", "9"))), leaving);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WITHDRAWN"})
    void whatIsOverIs410(WaveState state) {
        Town over = new Town(state);

        assertEquals(
                410, over.send(Town.post(SURVEY, Map.of("ulos", "en-vastaa"))).status());
    }

    @Test
    void aStoreThatIsDownIs503AndTheButtonTriesAgain() {
        String seal = seal(SURVEY);
        town.store.refusesWrites = true;
        Reply reply = town.send(Town.post(SURVEY, Map.of("ulos", "en-kayttanyt", "sivu", seal)));
        assertEquals(503, reply.status());
        assertTrue(reply.body().contains("Valintaasi ei voitu tallentaa"));
        assertEquals("outcome=not-left cause=ProvisionedThroughputExceededException\n", town.log.getLast());

        town.store.refusesWrites = false;
        town.send(Town.post(SURVEY, Map.of("ulos", reply.hidden("ulos"), "sivu", reply.hidden("sivu"))));
        assertEquals(Optional.of(WayOut.NOT_USED), wayOut());
    }

    @Test
    void aLetterIsLeftByItsCodeAndNoMailIsSpokenOf() {
        String path = "/s/" + Town.CODE;
        Reply reply = town.send(Town.post(path, Map.of("ulos", "vaara-henkilo", "sivu", seal(path)))
                .put("rawQueryString", "kieli=fi"));

        assertEquals(Optional.of(WayOut.WRONG_PERSON), wayOut(new LetterCode(Town.CODE).invitation()));
        assertFalse(reply.body().contains("viestin lopussa"));
    }

    @Test
    void theLogDoesNotSayHowSomebodyLeft() {
        for (String way : List.of("en-kayttanyt", "en-vastaa", "vaara-henkilo"))
            town.send(Town.post(SURVEY, Map.of("ulos", way, "sivu", seal(SURVEY))));

        for (String line : town.log) assertTrue(line.matches("outcome=(asked|left) survey=syksy@1\n"), line);
    }
}
