package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.kuule.local.LocalCloudBuilder;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An organisation leaves with everything: a wave that is over, one that people are answering, imported answers, reports, somebody who wants
 * no more mail. It moves twice, and lives in the third house as it did in the first. Each step stands on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovingHouseTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PEOPLE = 30;
    private static final int UNSUBSCRIBED = 29;
    private static final int SLOW = 12;
    private static final String WORDS = "Kiitos \uD83D\uDE0A \u2028 \"hyvä\" \\ apu";
    private static final String SCORES = "/api/services/kirjasto/scores?from=2026-07&to=2026-12";

    private final MovingVan van = new MovingVan();
    private Town first;
    private Town second;
    private Town third;
    private String receipt = "";
    private String wave = "";
    private byte[] archive = {};
    private JsonNode scores = MissingNode.getInstance();

    @BeforeAll
    void live() {
        first = new Town(cloud -> cloud.parameter("MailsPerMinute", Integer.toString(SLOW))).settled();
        first.survey("anonymous");
        Citizen citizen = new Citizen(first);
        String ended = first.drafted(Town.contacts(PEOPLE));
        first.api.post("/api/waves/" + ended + "/start");
        first.minutes(4);
        for (int i = 0; i < 24; i++) citizen.answer(first.link(i), i % 11, i % 2 == 0 ? WORDS : "");
        receipt = Citizen.receipt(citizen.answer(first.link(24), 9, WORDS).body());
        citizen.press(unsubscribing(first, UNSUBSCRIBED), Map.of("List-Unsubscribe", "One-Click"));
        importAnswers();
        first.at("2026-11-21T06:00:00Z");
        first.at("2026-12-01T05:00:30Z");
        first.at("2026-12-01T06:00:00Z");
        askOthers(citizen);
    }

    private void importAnswers() {
        first.api.put("/api/mappings/vanhat", """
                {"time": {"column": "Aika", "pattern": "d.M.yyyy", "zone": "Europe/Helsinki"}, "score": "Arvio",
                 "comment": "Miksi", "service": {"fixed": "kirjasto"}}""");
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> (1 + i % 28) + ".8.2026;" + i % 11 + ";Sana " + i + "\n")
                .collect(Collectors.joining());
        first.api.post(
                "/api/surveys/asiointi/responses?mapping=vanhat",
                "text/csv; charset=utf-8",
                "Aika;Arvio;Miksi\n" + rows);
    }

    /** A wave of thirty others: twelve have their mail and five have answered when the organisation leaves. */
    private void askOthers(Citizen citizen) {
        first.api.put("/api/surveys/jatko", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-12-01", "closes": "2026-12-20"}""");
        String others = Town.contacts(2 * PEOPLE)
                .lines()
                .filter(line -> !line.matches("asukas[012][0-9]@.*"))
                .collect(Collectors.joining("\n"));
        JsonNode draft = first.api.post("/api/surveys/jatko/waves", "text/csv; charset=utf-8", others);
        first.cloud.idle(LIMIT);
        wave = draft.get("id").asText();
        first.api.post("/api/waves/" + wave + "/start");
        first.minutes(1);
        mailed(first).stream()
                .filter(person -> person >= PEOPLE)
                .sorted()
                .limit(5)
                .forEach(person -> citizen.answer(first.link(person), 8, "Jatkan"));
    }

    private static URI unsubscribing(Town town, int person) {
        return town.mails("invitation").stream()
                .filter(mail -> mail.to().contains(Town.address(person)))
                .map(mail -> mail.headers().getOrDefault("List-Unsubscribe", ""))
                .map(link -> URI.create(link.substring(1, link.length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> mailed(Town town) {
        return town.mails("invitation").stream()
                .flatMap(mail -> mail.to().stream())
                .map(to -> Integer.parseInt(to.replaceAll("\\D", "")))
                .collect(Collectors.toSet());
    }

    @AfterAll
    void stop() {
        first.close();
        if (second != null) second.close();
        if (third != null) third.close();
    }

    @Test
    @Order(1)
    void noArchiveTellsWhoAnswersAnAnonymousWaveThatIsOpen() {
        assertEquals(409, van.statusOfExport(first));
        first.api.post("/api/waves/" + wave + "/pause");
        first.at("2026-12-02T06:00:00Z");
        scores = first.api.get(SCORES);
        assertEquals(409, van.statusOfExport(first));
    }

    @Test
    @Order(2)
    void whoLeavesEndsTheWaveHereAndTakesEverythingAlong() {
        JsonNode left = first.api.post("/api/export/leave");
        archive = van.fetch(first);
        assertAll(
                () -> assertEquals(wave, left.get("waves").get(0).asText()),
                () -> assertEquals(
                        "stopped",
                        first.api.get("/api/waves/" + wave).get("state").asText()),
                () -> assertEquals(
                        Set.of(), mailed(first).stream().filter(this::isTwice).collect(Collectors.toSet())));
    }

    private boolean isTwice(int person) {
        return first.mails("invitation").stream()
                        .filter(mail -> mail.to().contains(Town.address(person)))
                        .count()
                > 1;
    }

    @Test
    @Order(3)
    void theArchiveSaysNothingOfWhoAnsweredTheWaveThatIsOver() {
        List<JsonNode> invitations = items("invitations");
        Map<Boolean, Long> answered = invitations.stream()
                .filter(item -> item.has("answered"))
                .collect(Collectors.groupingBy(
                        item -> item.path("wave").path("S").asText().equals(wave), Collectors.counting()));
        assertAll(() -> assertEquals(2 * PEOPLE, invitations.size()), () -> assertEquals(Map.of(true, 5L), answered));
    }

    private List<JsonNode> items(String part) {
        return MovingVan.lines(archive).stream()
                .map(line -> MovingVan.json(line.getBytes(StandardCharsets.UTF_8)))
                .filter(line -> line.path("part").asText().equals(part))
                .map(line -> line.get("item"))
                .toList();
    }

    @Test
    @Order(4)
    void theSecondHouseHoldsTheSameAndGivesTheSameArchive() {
        second = new Town(this::elsewhere);
        JsonNode finished = van.bring(MovingVan.lines(archive), second, 100);
        second.api.post("/api/export/leave");
        byte[] again = van.fetch(second);
        assertAll(
                () -> assertEquals("finished", finished.get("state").asText(), finished::toString),
                () -> assertEquals(contents(archive), contents(again)));
        archive = again;
    }

    private LocalCloudBuilder elsewhere(LocalCloudBuilder cloud) {
        return cloud.clockStart(first.cloud.clock().instant());
    }

    /** Parts and items, and what the end says of them. */
    private static Set<String> contents(byte[] archive) {
        Set<String> contents = new HashSet<>();
        for (String line :
                MovingVan.lines(archive).subList(1, MovingVan.lines(archive).size()))
            contents.add(line.replaceFirst("\"archive\":\"[a-z0-9]+\",\"line\":[0-9]+,", ""));
        return contents;
    }

    @Test
    @Order(5)
    void halfAnArchiveIsAnEmptyHouseThatSaysWhatIsMissing() {
        third = new Town(this::elsewhere);
        List<String> lines = MovingVan.lines(archive);
        JsonNode half = van.bring(lines.subList(0, 100), third, 50);
        assertAll(
                () -> assertEquals("under-way", half.get("state").asText()),
                () -> assertEquals(99, half.get("received").asInt()),
                () -> assertEquals(
                        404, new Citizen(third).open(inThird(first.link(0))).statusCode()));
    }

    @Test
    @Order(6)
    void theArchiveSentAgainFromTheBeginningComesInWhole() {
        JsonNode finished = van.bring(MovingVan.lines(archive), third, 50);
        assertAll(
                () -> assertEquals("finished", finished.get("state").asText(), finished::toString),
                () -> assertEquals(0, finished.get("missing").size()),
                () -> assertEquals(
                        "paused",
                        third.api.get("/api/waves/" + wave).get("state").asText()));
    }

    @Test
    @Order(7)
    void scoresAndReportAreTheSame() {
        Citizen there = new Citizen(first);
        Citizen here = new Citizen(third);
        URI report = first.mails("report").stream()
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(link -> link.contains("/f/"))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page = here.open(inThird(report));
        assertAll(
                () -> assertEquals(scores, third.api.get(SCORES)),
                () -> assertEquals(200, page.statusCode()),
                () -> assertEquals(there.open(report).body(), page.body()),
                () -> assertTrue(page.body().contains("Kiitos")));
    }

    @Test
    @Order(8)
    void theNightChangesNoNumber() {
        third.cloud.run("NpsAggregation", "{}");
        third.cloud.idle(LIMIT);
        assertEquals(scores, third.api.get(SCORES));
    }

    @Test
    @Order(9)
    void receiptsOpenAndPersonalLinksTakeOneAnswer() {
        Citizen here = new Citizen(third);
        List<Integer> people = mailed(first).stream()
                .filter(person -> person >= PEOPLE)
                .sorted()
                .toList();
        HttpResponse<String> stored = here.press(third.cloud.baseUri().resolve("/r"), Map.of("tunnus", receipt));
        HttpResponse<String> again = here.open(inThird(first.link(people.getFirst())));
        HttpResponse<String> answered = here.answer(inThird(first.link(people.getLast())), 10, "Uudessa talossa");
        assertAll(
                () -> assertTrue(stored.body().contains("Kiitos \uD83D\uDE0A"), stored::body),
                () -> assertEquals(200, again.statusCode()),
                () -> assertTrue(Citizen.hidden(again.body()).isEmpty(), "answered before the move"),
                () -> assertEquals(200, answered.statusCode()),
                () -> assertTrue(Citizen.receipt(answered.body()).length() > 0));
    }

    @Test
    @Order(10)
    void theWaveGoesOnWithThoseWhoHaveHadNoMail() {
        third.minutes(1);
        int sleeping = third.mails("invitation").size();
        third.api.post("/api/waves/" + wave + "/resume");
        third.minutes(4);
        Map<Integer, Long> mails = new TreeMap<>();
        for (Town town : List.of(first, third))
            for (Mail mail : town.mails("invitation"))
                mail.to().forEach(to -> mails.merge(Integer.parseInt(to.replaceAll("\\D", "")), 1L, Long::sum));
        assertAll(
                () -> assertEquals(0, sleeping),
                () -> assertEquals(2 * PEOPLE, mails.size()),
                () -> assertEquals(Set.of(1L), new HashSet<>(mails.values()), mails::toString));
    }

    @Test
    @Order(11)
    void whoWantsNoMoreMailGetsNoneHereEither() {
        third.api.put("/api/surveys/uusi", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-02", "closes": "2026-12-20",
                 "quietDays": 0}""");
        JsonNode draft = third.api.post("/api/surveys/uusi/waves", "text/csv; charset=utf-8", Town.contacts(PEOPLE));
        third.cloud.idle(LIMIT);
        JsonNode skipped =
                third.api.get("/api/waves/" + draft.get("id").asText()).get("skipped");
        assertEquals(1, skipped.get("stopped").asInt(), skipped::toString);
    }

    @Test
    @Order(12)
    void nothingOfTheArchiveStandsInALog() {
        for (Town town : List.of(first, second, third))
            for (String line : town.cloud.log())
                assertFalse(
                        line.contains("@posti.example") || line.contains("Kiitos") || line.contains("after="), line);
        assertTrue(first.cloud.log().stream().anyMatch(line -> line.contains("taken archive id=")));
    }

    private URI inThird(URI link) {
        return third.cloud.baseUri().resolve(link.getRawPath());
    }
}
