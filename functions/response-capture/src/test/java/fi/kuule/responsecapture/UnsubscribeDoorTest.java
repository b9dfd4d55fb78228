package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.access.HmacKey;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.mail.UnsubscribeToken;
import fi.kuule.responsecapture.Town.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeDoorTest {
    private static final AddressKey AINO = new AddressKey("A".repeat(22));
    private static final StopScope ALL = new StopScope.Everything();
    private static final StopScope SURVEY = new StopScope.OneSurvey("syksy");
    private static final StopScope REPORTS = new StopScope.Reports();
    private final Town town = new Town();

    @Test
    void theLinkOfASurveyOffersThatSurveyAndAll() {
        Reply page = town.send(Town.get(link(SURVEY)));

        assertEquals(200, page.status());
        assertTrue(page.body().contains("Mitä viestejä et enää halua?"));
        assertTrue(page.body().contains(button("lopeta-kysely", "En halua viestejä tästä kyselystä")));
        assertTrue(page.body().contains(button("lopeta", "En halua kyselyjä lainkaan. Lähettäjä: Mäntyrannan kunta")));
    }

    @Test
    void anOldLinkOffersEverything() {
        Reply page = town.send(Town.get(link(ALL)));

        assertTrue(page.body().contains(button("lopeta", "Lopeta viestit")));
        assertFalse(page.body().contains("lopeta-kysely"));
    }

    @Test
    void theLinkOfAReportOffersReportsAndHasItsOwnWords() {
        assertTrue(town.send(Town.get(link(REPORTS))).body().contains(button("lopeta", "Lopeta raportit")));
        assertTrue(press(REPORTS, "lopeta").body().contains("Raportit on lopetettu"));
        assertEquals(Set.of(REPORTS), stopped());
        assertTrue(press(REPORTS, "peru").body().contains("Raportit jatkuvat"));
        assertEquals(Set.of(), stopped());
    }

    @ParameterizedTest
    @CsvSource({"lopeta-kysely, peru-kysely", "lopeta, peru"})
    void eachButtonStopsItsOwnAndIsTakenBackByItsOwn(String stop, String undo) {
        Reply done = press(SURVEY, stop);
        assertEquals(Set.of(stop.equals("lopeta") ? ALL : SURVEY), stopped());
        assertTrue(done.body().contains(button(undo, "Peru: haluan sittenkin saada kyselyjä")));

        assertTrue(press(SURVEY, undo).body().contains("Saat kyselyjä jälleen."));
        assertEquals(Set.of(), stopped());
    }

    /** As Gmail's and Yahoo's servers do: no browser's headers, any program's name, no cookie. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Google-Read-Aloud", "python-requests/2.32", "YahooMailProxy; https://help.yahoo.com"})
    void aOneClickPostFromAServerStopsEverythingOfASurveysSenderAtOnce(String agent) {
        for (ObjectNode event : List.of(urlencoded(link(SURVEY)), multipart(link(SURVEY)))) {
            town.store.stops.clear();
            Town.withHeader(event, "user-agent", agent);

            Reply reply = town.send(event);

            assertAll(
                    () -> assertEquals(200, reply.status()),
                    () -> assertTrue(reply.json().at("/headers/Location").isMissingNode()),
                    () -> assertTrue(reply.json().path("cookies").isEmpty()),
                    () -> assertEquals(Set.of(ALL), stopped()));
        }
    }

    @Test
    void aOneClickPostOfAReportStopsReportsAlone() {
        town.send(urlencoded(link(REPORTS)));
        assertEquals(Set.of(REPORTS), stopped());
    }

    @Test
    void aOneClickPostThatComesTwiceStopsOnce() {
        assertEquals(town.send(urlencoded(link(SURVEY))), town.send(urlencoded(link(SURVEY))));
        assertEquals(Set.of(ALL), stopped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void nothingIsStoppedByReadingWhateverIsInTheAddress(String method) {
        for (StopScope about : List.of(ALL, SURVEY, REPORTS)) {
            ObjectNode event = Town.withMethod(urlencoded(link(about)), method);
            event.put("rawQueryString", "List-Unsubscribe=One-Click&teko=lopeta");
            assertEquals(200, town.send(event).status());
        }
        assertEquals(Set.of(), stopped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotForStopping(String method) {
        assertEquals(
                405,
                town.send(Town.withMethod(urlencoded(link(SURVEY)), method)).status());
        assertEquals(Set.of(), stopped());
    }

    @Test
    void aPostThatSaysNothingGetsThePage() {
        Reply reply = press(SURVEY, "");
        assertTrue(reply.body().contains("name=\"teko\" value=\"lopeta\""));
        assertEquals(Set.of(), stopped());
    }

    @Test
    void theSurveyOfALinkCannotBeExchanged() {
        String forged = link(SURVEY).replace("syksy", "kevat");
        assertEquals(404, town.send(urlencoded(forged)).status());
        assertEquals(404, town.send(Town.get(forged)).status());
        assertEquals(Set.of(), stopped());
    }

    private Set<StopScope> stopped() {
        assertTrue(town.store.stops.values().stream().allMatch(Reason.UNSUBSCRIBED::equals));
        return town.store.stops.keySet().stream().map(Store.Stop::scope).collect(Collectors.toSet());
    }

    private Reply press(StopScope about, String act) {
        return town.send(Town.post(link(about), Map.of("teko", act)));
    }

    private static String button(String act, String words) {
        return "name=\"teko\" value=\"" + act + "\">" + words + "</button>";
    }

    private static String link(StopScope about) {
        return "/u/"
                + UnsubscribeToken.of(new HmacKey(new byte[32]), AINO, about).value();
    }

    private static ObjectNode urlencoded(String path) {
        return Town.event("response-capture-unsubscribe.json").put("rawPath", path);
    }

    private static ObjectNode multipart(String path) {
        ObjectNode event = Town.withHeader(urlencoded(path), "content-type", "multipart/form-data; boundary=\"b 7\"");
        return Town.withBody(
                event,
                "--b 7\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b 7--\r\n");
    }
}
