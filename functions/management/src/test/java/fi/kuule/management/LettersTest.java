package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.management.Api.Reply;
import fi.kuule.response.Response;
import fi.kuule.wave.LetterCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private final Api api = Requests.small();
    private final String wave = drafted();

    /** Twenty letters; one reference looks like a formula. */
    private String drafted() {
        String list = IntStream.range(0, 20)
                .mapToObj(i -> (i == 0 ? "=1+1" : "A-" + i) + ";sv")
                .collect(Collectors.joining("\n", "viite;kieli\n", "\n"));
        return "/api/waves/"
                + api.upload("/api/surveys/kysely/waves", list)
                        .body()
                        .path("id")
                        .asText();
    }

    private void start() {
        api.waves.askEverybody();
        assertEquals(200, api.post(wave + "/start").status());
    }

    private LetterCode code(int letter) {
        return api.waves.letters.codes.get(letter);
    }

    private Reply told(String code, String more) {
        return api.post(wave + "/answers", "{\"code\": \"" + code + "\", " + more + "}");
    }

    @Test
    void aWaveOfLettersIsShownAndStartedWhileTheMailServiceIsSilent() {
        api.silent = true;
        api.waves.askEverybody();
        Reply draft = api.get(wave);
        Reply started = api.post(wave + "/start");
        assertEquals(200, draft.status());
        assertTrue(draft.body().path("sending").isMissingNode());
        assertEquals(200, started.status());
        assertTrue(started.body().path("sending").isMissingNode());
    }

    @Test
    void theFileOfLettersHasARowForEachThatNoSpreadsheetCalculates() {
        api.waves.askEverybody();

        Reply reply = api.get(wave + "/letters.csv?language=en");

        List<String> rows = reply.text().lines().toList();
        assertAll(
                () -> assertEquals(21, rows.size()),
                () -> assertEquals("reference;service;language;code;link;qr link", rows.get(0)),
                () -> assertTrue(rows.get(1).startsWith("'=1+1;kirjasto;sv;" + code(0).value()), rows.get(1)),
                () -> assertTrue(rows.get(1).endsWith(";https://kysely.example/s/" + code(0).value() + "?kanava=qr")),
                () -> assertTrue(
                        reply.headers().path("Content-Disposition").asText().contains("letters-")));
    }

    @ParameterizedTest
    @CsvSource({"'',viite", "?language=sv&bom=true,\uFEFFreferens", "?service=muu,viite"})
    void theHeaderIsInTheLanguageAskedForAndTheMarkWhereAsked(String query, String first) {
        api.waves.askEverybody();

        assertTrue(api.get(wave + "/letters.csv" + query).text().startsWith(first + ";"));
    }

    @Test
    void theLettersOfOneServiceAreAskedForAlone() {
        api.waves.askEverybody();

        assertEquals(
                21,
                api.get(wave + "/letters.csv?service=kirjasto").text().lines().count());
        assertEquals(
                1, api.get(wave + "/letters.csv?service=muu").text().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?language=de", "?service=A!", "?bom=kyllä", "?muu=1"})
    void aParameterOfAnotherFormIsRefused(String query) {
        assertEquals(400, api.get(wave + "/letters.csv" + query).status());
    }

    @Test
    void thereIsNoFileBeforeAllLettersAreThereNorWhenTheWaveIsOver() {
        int draft = api.get(wave + "/letters.csv").status();
        start();
        api.waves.letters.unseen = 1;
        int unseen = api.get(wave + "/letters.csv").status();
        api.waves.letters.unseen = 0;
        int running = api.get(wave + "/letters.csv").status();
        api.post(wave + "/stop");

        assertEquals(
                List.of(409, 409, 200, 409, 404),
                List.of(
                        draft,
                        unseen,
                        running,
                        api.get(wave + "/letters.csv").status(),
                        api.get("/api/waves/muu/letters.csv").status()));
    }

    @Test
    void anAnswerOnThePhoneIsStoredOnceAndItsReceiptTold() {
        start();
        Reply reply = told(
                code(3).value().toLowerCase(Locale.ROOT), "\"channel\": \"phone\", \"score\": 9, \"comment\": \"Bra\"");

        Response stored = api.answers.rows.values().iterator().next();
        assertAll(
                () -> assertEquals(201, reply.status(), reply::text),
                () -> assertTrue(reply.body().path("receipt").asText().matches("\\w{4}(-\\w{4}){3}")),
                () -> assertEquals("phone", stored.channel()),
                () -> assertEquals(9, stored.rating().value()),
                () -> assertEquals(
                        409,
                        told(code(3).value(), "\"channel\": \"paper\", \"score\": 1")
                                .status()),
                () -> assertEquals(1, api.answers.rows.size()),
                () -> assertFalse(api.log.toString().contains(code(3).value())));
    }

    @Test
    void everythingThatIsWrongWithAnAnswerIsToldByItsPlace() {
        start();

        assertAll(
                () -> assertEquals(
                        List.of(
                                "/channel: must be one of paper, phone",
                                "/score: must be from 0 to 10",
                                "/comment: must be a text"),
                        told("x", "\"channel\": \"fax\", \"score\": 11, \"comment\": 5")
                                .errors()),
                () -> assertEquals(
                        List.of("/comment: must have no control characters but line ends and tabs"),
                        told(code(1).value(), "\"channel\": \"phone\", \"score\": 1, \"comment\": \"a\\u0000\"")
                                .errors()),
                () -> assertEquals(
                        404,
                        told("AAAA-BBBB-CCCC", "\"channel\": \"phone\", \"score\": 1")
                                .status()),
                () -> assertEquals(0, api.answers.rows.size()));
    }

    @Test
    void aWaveThatDoesNotRunTakesNoAnswers() {
        api.waves.askEverybody();
        int draft =
                told(code(1).value(), "\"channel\": \"phone\", \"score\": 1").status();
        start();
        api.post(wave + "/stop");

        assertEquals(409, draft);
        assertEquals(
                409,
                told(code(1).value(), "\"channel\": \"phone\", \"score\": 1").status());
    }

    @Test
    void withdrawingNeedsTheIdOnceMore() {
        start();
        String id = wave.substring("/api/waves/".length());
        String confirmed = "{\"confirm\": \"" + id + "\"}";

        assertAll(
                () -> assertEquals(
                        List.of("/confirm: is missing"),
                        api.post(wave + "/withdraw", "{}").errors()),
                () -> assertEquals(
                        400,
                        api.post(wave + "/withdraw", "{\"confirm\": \"muu\"}").status()),
                () -> assertEquals(
                        "withdrawn",
                        api.post(wave + "/withdraw", confirmed)
                                .body()
                                .path("state")
                                .asText()),
                () -> assertEquals(
                        "the wave is withdrawn",
                        api.post(wave + "/withdraw", confirmed).detail()),
                () -> assertEquals(
                        404,
                        api.post("/api/waves/muu/withdraw", "{\"confirm\": \"muu\"}")
                                .status()));
    }
}
