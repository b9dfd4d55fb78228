package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.responsecapture.Town.Reply;
import fi.kuule.wave.WaveState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPagesTest {
    private final Town town = new Town();

    private Reply typed(String query) {
        return town.send(Town.get("/s").put("rawQueryString", query));
    }

    @ParameterizedTest
    @CsvSource({
        "kieli=fi,Kirjoita kirjeessä oleva koodi",
        "kieli=sv,Skriv koden som står i brevet",
        "kieli=en,Enter the code in your letter",
    })
    void theFormForCodesIsThereInThreeLanguages(String query, String label) {
        Reply reply = typed(query);

        assertEquals(200, reply.status());
        assertTrue(reply.body().contains(label));
        assertTrue(reply.body().contains("method=\"get\" action=\"/s\""));
        assertEquals(List.of("outcome=code-form\n"), town.log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"koodi=k7pq%202mxr%209twh", "koodi=K7PQ2MXR9TWH", "koodi=+K7PQ-2MXR-9TWH"})
    void aTypedCodeShowsTheQuestionnaireInTheLettersLanguageWhichIsSentToTheLettersAddress(String query) {
        Reply reply = typed(query);

        assertAll(
                () -> assertEquals(200, reply.status()),
                () -> assertTrue(reply.body().contains("<html lang=\"sv\">")),
                () -> assertTrue(reply.body().contains("action=\"/s/" + Town.CODE + "?kieli=sv\"")),
                () -> assertFalse(reply.body().contains("i slutet av"), "there is no message to stop"));
        String seal = reply.hidden("sivu");
        town.now = town.now.plusSeconds(5);
        town.send(Town.post("/s/" + Town.CODE, Map.of("arvio", "9", "sivu", seal)));
        assertEquals("letter", town.store.responses.values().iterator().next().channel());
    }

    @Test
    void whatACameraReadKeepsItsMarkUntilItIsSent() {
        String path = "/s/" + Town.CODE;
        Reply page = town.send(Town.get(path).put("rawQueryString", "kanava=qr&kieli=fi"));
        town.now = town.now.plusSeconds(5);
        town.send(Town.post(path, Map.of("arvio", "9", "sivu", page.hidden("sivu")))
                .put("rawQueryString", "kanava=qr&kieli=fi"));

        assertTrue(page.body().contains("action=\"?kanava=qr&amp;kieli=fi\""), page.body());
        assertEquals(
                "letter-qr", town.store.responses.values().iterator().next().channel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"koodi=AAAA-BBBB-CCCC", "koodi=AAAA", "koodi=%3Cscript%3E", "koodi=%00"})
    void aCodeThatLeadsNowhereIs404AndIsKeptToBeMended(String query) {
        Reply reply = typed(query);

        assertAll(
                () -> assertEquals(404, reply.status()),
                () -> assertTrue(reply.body().contains("Koodi ei toimi")),
                () -> assertFalse(reply.body().contains("<script")),
                () -> assertEquals(List.of("outcome=code-unknown\n"), town.log));
    }

    @Test
    void aLinkThatLeadsNowhereTellsWhereCodesAreTyped() {
        assertTrue(town.send(Town.get("/s/AAAA-BBBB-CCCC")).body().contains("href=\"/s?kieli=fi\""));
    }

    @Test
    void aWithdrawnInvitationIs410AndSaysByWhomAndThatNothingNeedsToBeDone() {
        Town withdrawn = new Town(WaveState.WITHDRAWN);

        Reply reply = withdrawn.send(Town.get("/s/" + Town.TOKEN));

        assertAll(
                () -> assertEquals(410, reply.status()),
                () -> assertTrue(reply.body()
                        .contains("Mäntyrannan kunta on perunut tämän kutsun. Sinun ei tarvitse tehdä mitään.")),
                () -> assertTrue(reply.body().contains("href=\"/r?kieli=fi\"")),
                () -> assertEquals(List.of("outcome=withdrawn survey=syksy@1\n"), withdrawn.log));
    }
}
