package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.Town;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody sees who answers while the tables fail: a page that keeps the text and can send it again, or the thanks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitizenInBadWeatherTest {
    private static final String WORDS = "Jono oli pitkä, mutta \"apu\" <3 & kiitos";
    private static final Calls ANSWERING = Calls.of("TransactWriteItems").by("ResponseCapture");
    private static final Calls READING = Calls.of("GetItem").by("ResponseCapture");
    private final Weather weather = new Weather(20261103);
    private Town town;
    private Citizen citizen;
    private int next;

    @BeforeAll
    void start() {
        town = new Town(cloud -> cloud.detour(weather)).settled();
        town.survey("anonymous");
        citizen = new Citizen(town);
        String wave = town.drafted(Town.contacts(60));
        town.api.post("/api/waves/" + wave + "/start");
        town.wholeWave();
    }

    @AfterAll
    void stop() {
        town.close();
        weather.close();
    }

    @AfterEach
    void clear() {
        weather.clear();
    }

    /** Somebody opens their link, reads, and fills in; nobody has pressed yet. */
    private Visit visit() {
        URI link = town.link(next++);
        Map<String, String> form = Citizen.hidden(citizen.open(link).body());
        form.put("arvio", "8");
        form.put("miksi", WORDS);
        town.wait(Duration.ofSeconds(2));
        return new Visit(link, form, answers());
    }

    private record Visit(URI link, Map<String, String> form, int before) {}

    private HttpResponse<String> press(Visit visit) {
        return citizen.press(visit.link(), visit.form());
    }

    private int answers() {
        return town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                .toList()
                .size();
    }

    /** The page says that nothing was saved and has everything to send it again, which then is stored, once. */
    private void assertKeptAndStoredByTheNextPress(Visit visit, HttpResponse<String> page) {
        Map<String, String> again = Pages.form(page.body());
        weather.clear();
        HttpResponse<String> thanks = citizen.press(visit.link(), again);
        assertAll(
                () -> assertEquals(503, page.statusCode()),
                () -> assertTrue(Pages.saysNotSaved(page.body()), page.body()),
                () -> assertEquals("8", again.get("arvio")),
                () -> assertEquals(WORDS, again.get("miksi")),
                () -> assertEquals(200, thanks.statusCode()),
                () -> assertEquals(
                        Citizen.receipt(thanks.body()),
                        Citizen.receipt(press(visit).body())),
                () -> assertEquals(visit.before() + 1, answers()));
    }

    static List<Fault> faults() {
        return List.of(Fault.THROTTLE, Fault.SERVER_ERROR, Fault.SILENCE, Fault.RESET, Fault.LOST_REPLY);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anAnswerThatCannotBeStoredIsKeptOnThePage(Fault fault) {
        Visit visit = visit();
        weather.bring(fault, ANSWERING, Spell.always());
        HttpResponse<String> page = press(visit);
        assertTrue(weather.struck(fault) > 0);
        assertKeptAndStoredByTheNextPress(visit, page);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultThatPassesIsNotSeen(Fault fault) {
        Visit visit = visit();
        long before = weather.struck(fault);
        weather.bring(fault, ANSWERING, Spell.nth(1));
        HttpResponse<String> thanks = press(visit);
        assertAll(
                () -> assertEquals(before + 1, weather.struck(fault)),
                () -> assertEquals(200, thanks.statusCode()),
                () -> assertEquals(
                        Citizen.receipt(thanks.body()),
                        Citizen.receipt(press(visit).body())),
                () -> assertEquals(visit.before() + 1, answers()));
    }

    static Stream<Arguments> positions() {
        return CancelledAnswerTest.REASONS.stream()
                .filter(reason -> !reason.equals("None"))
                .flatMap(reason -> Stream.of(Arguments.of(reason, "None"), Arguments.of("None", reason)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aCancelledTransactionIsTriedAgainOrAnsweredAsWhatItMeans(String first, String second) {
        Visit visit = visit();
        weather.bring(Fault.cancelled(first, second), ANSWERING, Spell.nth(1));
        String reason = first.equals("None") ? second : first;
        HttpResponse<String> page = press(visit);
        if (Set.of("ItemCollectionSizeLimitExceeded", "ValidationError").contains(reason)) {
            assertKeptAndStoredByTheNextPress(visit, page);
            return;
        }
        assertEquals(200, page.statusCode());
        boolean answeredBefore = reason.equals("ConditionalCheckFailed");
        assertEquals(answeredBefore, Pages.saysAnsweredBefore(page.body()));
        assertEquals(visit.before() + (answeredBefore ? 0 : 1), answers());
    }

    /** Whichever read it is that fails: organisation, invitation, wave, survey, service, key, cells. */
    @Test
    void anAnswerIsKeptWhicheverReadBeforeItFails() {
        int reads = 0;
        for (boolean struck = true; struck; reads++) {
            Visit visit = visit();
            long before = weather.struck(Fault.SERVER_ERROR);
            weather.bring(Fault.SERVER_ERROR, READING, Spell.nth(reads + 1).lasts());
            HttpResponse<String> page = press(visit);
            struck = weather.struck(Fault.SERVER_ERROR) > before;
            if (struck) assertKeptAndStoredByTheNextPress(visit, page);
            else assertEquals(200, page.statusCode());
            weather.clear();
        }
        assertTrue(reads > 5, "only " + reads + " reads");
    }

    @Test
    void aQuestionnaireThatCannotBeReadIsAPageThatSaysSo() {
        URI link = town.link(next++);
        weather.bring(Fault.SERVER_ERROR, READING, Spell.always());
        HttpResponse<String> page = citizen.open(link);
        assertAll(
                () -> assertEquals(503, page.statusCode()),
                () -> assertTrue(page.body().contains("Vika on meillä"), page.body()));
    }

    @Test
    void slowTablesAreWaitedFor() {
        Visit visit = visit();
        Fault slow = Fault.slow(Duration.ofSeconds(1));
        weather.bring(slow, ANSWERING, Spell.nth(1));
        assertEquals(200, press(visit).statusCode());
        assertEquals(1, weather.struck(slow));
    }

    @Test
    void anAnswerThatWasDeletedUnheardIsGoneAndSaidToBe() {
        Visit visit = visit();
        String receipt = Citizen.receipt(press(visit).body());
        weather.bring(Fault.LOST_REPLY, Calls.of("DeleteItem").by("ResponseCapture"), Spell.nth(1));
        HttpResponse<String> removed =
                citizen.press(URI.create(town.cloud.baseUri() + "/r"), Map.of("tunnus", receipt, "teko", "vahvista"));
        assertAll(
                () -> assertEquals(200, removed.statusCode(), removed.body()),
                () -> assertEquals(visit.before(), answers()));
    }

    @Test
    void whoUnsubscribesInBadWeatherIsToldAndTriesAgain() {
        URI link = unsubscribeLink(next++);
        Map<String, String> oneClick = Map.of("List-Unsubscribe", "One-Click");
        weather.bring(
                Fault.LOST_REPLY,
                Calls.of("UpdateItem").by("ResponseCapture"),
                Spell.nth(1).lasts());
        int failed = citizen.press(link, oneClick).statusCode();
        int done = citizen.press(link, oneClick).statusCode();
        assertAll(() -> assertEquals(503, failed), () -> assertEquals(200, done));
    }

    private URI unsubscribeLink(int person) {
        return town.mails("invitation").stream()
                .filter(mail -> mail.to().contains(Town.address(person)))
                .map(mail -> mail.headers().getOrDefault("List-Unsubscribe", ""))
                .map(header -> URI.create(header.substring(1, header.length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWaveThatIsPausedUnheardIsPaused() {
        String wave = town.api.get("/api/waves").get("waves").get(0).get("id").asText();
        weather.bring(Fault.LOST_REPLY, Calls.of("PutItem").by("Management"), Spell.nth(1));
        assertEquals(
                "paused",
                town.api.post("/api/waves/" + wave + "/pause").get("state").asText());
        assertEquals(
                "running",
                town.api.post("/api/waves/" + wave + "/resume").get("state").asText());
    }
}
