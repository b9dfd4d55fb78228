package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.Digest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Twenty people by mail and twenty by letter: from the list to the printing house, and back by browser, camera, phone and paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LettersTest {
    private static final int EACH = 20;
    private final Town town = new Town().settled();
    private final Citizen citizen = new Citizen(town);
    private String wave = "";
    private List<List<String>> letters = List.of();

    @BeforeAll
    void sendMailsAndPrintLetters() {
        town.survey("anonymous");
        wave = town.drafted(IntStream.range(0, 2 * EACH)
                .mapToObj(i -> i < EACH ? Town.address(i) + ";;fi" : ";A-" + (10_000 + i) + ";sv")
                .collect(Collectors.joining("\n", "Sähköposti;Viite;Kieli\n", "\n")));
        letters = printed();
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private List<List<String>> printed() {
        HttpResponse<String> file = town.api.answer("GET", "/api/waves/" + wave + "/letters.csv?language=sv", "");
        assertEquals(200, file.statusCode(), file::body);
        return file.body()
                .lines()
                .map(line -> Arrays.asList(line.split(";", -1)))
                .toList();
    }

    private String code(int letter) {
        return letters.get(1 + letter).get(3);
    }

    private URI at(String path) {
        return URI.create(town.cloud.baseUri() + path);
    }

    private HttpResponse<String> typed(String code) {
        return citizen.open(at("/s?koodi=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> told(String code, String more) {
        return town.api.answer("POST", "/api/waves/" + wave + "/answers", "{\"code\": \"" + code + "\", " + more + "}");
    }

    private List<Map<String, AttributeValue>> rows(String table) {
        return town.cloud.dynamoDb().scan(scan -> scan.tableName(table)).items();
    }

    @Test
    @Order(1)
    void everyLetterHasACodeThatTheTableDoesNotKnowAndNoMail() {
        List<String> ids =
                rows("InvitationsTable").stream().map(row -> row.get("id").s()).toList();
        assertAll(
                () -> assertEquals(List.of("referens", "tjänst", "språk", "kod", "länk", "qr-länk"), letters.get(0)),
                () -> assertEquals(EACH, letters.size() - 1),
                () -> assertEquals(
                        List.of("A-10020", "kirjasto", "sv"), letters.get(1).subList(0, 3)),
                () -> assertEquals(
                        at("/s/" + code(0)).toString(), letters.get(1).get(4)),
                () -> assertEquals(
                        at("/s/" + code(0) + "?kanava=qr").toString(),
                        letters.get(1).get(5)),
                () -> assertTrue(ids.contains(Digest.sha256(code(0)))),
                () -> assertFalse(rows("InvitationsTable").toString().contains(code(0))),
                () -> assertEquals(EACH, town.mails("invitation").size()),
                () -> assertEquals(letters, printed()));
        var status = town.api.get("/api/waves/" + wave);
        assertEquals(EACH, status.at("/askedByChannel/letter").asInt());
        assertEquals(EACH, status.at("/askedByChannel/email").asInt());
    }

    @Test
    @Order(2)
    void aCodeIsTypedAsOneLikesAndAnsweredOnce() {
        String form = citizen.open(at("/s")).body();
        HttpResponse<String> page = typed(" " + code(1).toLowerCase(Locale.ROOT).replace('-', ' '));
        Map<String, String> fields = Citizen.hidden(page.body());
        fields.put("arvio", "9");
        fields.put("miksi", "");
        town.wait(Duration.ofSeconds(2));
        HttpResponse<String> thanks = citizen.press(at("/s/" + code(1) + "?kieli=sv"), fields);
        assertAll(
                () -> assertTrue(form.contains("name=\"koodi\"")),
                () -> assertEquals(200, page.statusCode()),
                () -> assertTrue(page.body().contains("lang=\"sv\""), "the letter's language"),
                () -> assertTrue(page.body().contains("action=\"/s/" + code(1) + "?kieli=sv\"")),
                () -> assertEquals(16 + 3, Citizen.receipt(thanks.body()).length()),
                () -> assertTrue(typed(code(1)).body().contains("redan svarat")),
                () -> assertEquals(List.of("letter"), channels()));
    }

    private List<String> channels() {
        return rows("ResponsesTable").stream()
                .map(row -> row.get("channel").s())
                .sorted()
                .toList();
    }

    @Test
    @Order(3)
    void aCodeThatLeadsNowhereIsToldAndNothingElse() {
        HttpResponse<String> page = typed("AAAA-BBBB-CCCC");
        assertAll(
                () -> assertEquals(404, page.statusCode()),
                () -> assertTrue(page.body().contains("value=\"AAAA-BBBB-CCCC\"")),
                () -> assertEquals(404, typed("<script>").statusCode()),
                () -> assertFalse(typed("<script>").body().contains("<script>")),
                () -> assertEquals(404, citizen.open(at("/s/AAAA-BBBB-CCCC")).statusCode()));
    }

    @Test
    @Order(4)
    void aCameraAPhoneCallAndAPaperAreAnswersOfTheirOwnChannel() {
        HttpResponse<String> scanned =
                citizen.answer(URI.create(letters.get(1 + 2).get(5)), 10, "Kameralla");
        HttpResponse<String> phone =
                told(code(3).toLowerCase(Locale.ROOT), "\"channel\": \"phone\", \"score\": 3, \"comment\": \"Jono\"");
        HttpResponse<String> paper = told(code(4), "\"channel\": \"paper\", \"score\": 7");
        citizen.answer(URI.create(letters.get(1 + 5).get(4)), 8, "");
        assertAll(
                () -> assertEquals(200, scanned.statusCode()),
                () -> assertEquals(201, phone.statusCode(), phone::body),
                () -> assertEquals(201, paper.statusCode(), paper::body),
                () -> assertEquals(List.of("letter", "letter", "letter-qr", "paper", "phone"), channels()),
                () -> assertTrue(rows("ResponsesTable").stream().noneMatch(row -> row.containsKey("invitation"))),
                () -> assertTrue(citizen.press(at("/r"), Map.of("tunnus", Citizen.receipt(phone.body())))
                        .body()
                        .contains("Jono")));
    }

    @Test
    @Order(5)
    void whatCannotBeEnteredIsRefusedAndChangesNothing() {
        assertAll(
                () -> assertEquals(
                        409,
                        told(code(3), "\"channel\": \"phone\", \"score\": 9").statusCode()),
                () -> assertEquals(
                        404,
                        told("AAAA-BBBB-CCCC", "\"channel\": \"phone\", \"score\": 9")
                                .statusCode()),
                () -> assertTrue(told(code(6), "\"channel\": \"phone\", \"score\": 11")
                        .body()
                        .contains("\"/score\"")),
                () -> assertEquals(
                        400, told(code(6), "\"channel\": \"fax\", \"score\": 9").statusCode()),
                () -> assertEquals(5, channels().size()));
    }

    @Test
    @Order(6)
    void theReferencesLeaveWhenTheWaveClosesAndTheAnswersStay() {
        for (int person = 0; person < 5; person++) citizen.answer(town.link(person), 9, "");
        town.at("2026-11-21T06:00:00Z");
        assertAll(
                () -> assertFalse(rows("InvitationsTable").toString().contains("A-100")),
                () -> assertEquals(
                        409,
                        town.api
                                .answer("GET", "/api/waves/" + wave + "/letters.csv", "")
                                .statusCode()),
                () -> assertEquals(
                        409,
                        told(code(7), "\"channel\": \"phone\", \"score\": 9").statusCode()),
                () -> assertEquals(410, typed(code(7)).statusCode()),
                () -> assertEquals(10, channels().size()),
                () -> assertTrue(channels().contains("phone"), "five letters among five mails hide each other"),
                () -> assertEquals(List.of(), told()));
    }

    /** Log lines that hold a code or a reference. */
    private List<String> told() {
        return town.cloud.log().stream()
                .filter(line ->
                        line.contains("A-100") || letters.stream().skip(1).anyMatch(row -> line.contains(row.get(3))))
                .toList();
    }
}
