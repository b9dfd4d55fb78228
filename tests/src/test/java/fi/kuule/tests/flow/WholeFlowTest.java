package fi.kuule.tests.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.local.sqs.SentMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
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

/** Forty people are asked, thirty-four answer, and their managers read what they said. Each step stands on the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFlowTest {
    private static final int PEOPLE = 40;
    private static final int ANSWERS = 34;
    /** 6 detractors, 10 passives, 18 promoters among 34. */
    private static final int[] NUMBERS = {9, 10, 8, 9, 3, 10, 7, 9, 10, 8, 9, 0, 9, 7, 10, 6, 8};

    private static final String WORDS = "Jono oli pitkä, mutta apu oli \"hyvä\" <3 & ystävällinen";
    private Town town;
    private Citizen citizen;
    private String wave = "";
    private HttpResponse<String> firstThanks;
    private Map<String, String> firstForm = Map.of();
    private Map<String, String> formInAnotherTab = Map.of();

    @BeforeAll
    void start() {
        town = new Town().settled();
        town.survey("anonymous");
        citizen = new Citizen(town);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    @Order(1)
    void aDraftIsCountedAndSendsNothing() {
        wave = town.drafted(
                Town.contacts(PEOPLE) + Town.address(0).toUpperCase(java.util.Locale.ROOT) + ";fi;Kirjasto;;\n");
        JsonNode status = town.api.get("/api/waves/" + wave);
        town.minutes(2);
        assertAll(
                () -> assertEquals(PEOPLE, status.get("asked").asInt()),
                () -> assertEquals(1, status.get("duplicates").asInt()),
                () -> assertTrue(status.get("ready").asBoolean()),
                () -> assertEquals(0, town.mails("invitation").size()));
    }

    @Test
    @Order(2)
    void everybodyGetsOneMailInTheirLanguage() {
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(3);
        List<Mail> mails = town.mails("invitation");
        Map<String, Long> languages =
                mails.stream().map(MailSummary::of).collect(groupingBy(MailSummary::locale, TreeMap::new, counting()));
        Set<List<String>> receivers = mails.stream().map(Mail::to).collect(Collectors.toSet());
        assertAll(
                () -> assertEquals(Map.of("fi", 20L, "sv", 10L, "en", 10L), languages),
                () -> assertEquals(PEOPLE, receivers.size()),
                () -> assertTrue(mails.stream().allMatch(WholeFlowTest::hasElevenNumbers)),
                () -> assertTrue(mails.stream().allMatch(WholeFlowTest::stopsWithOneClick)));
    }

    private static boolean hasElevenNumbers(Mail mail) {
        return MailSummary.of(mail).links().stream()
                        .filter(link -> link.contains("?arvio="))
                        .distinct()
                        .count()
                == 11;
    }

    private static boolean stopsWithOneClick(Mail mail) {
        return mail.headers().getOrDefault("List-Unsubscribe", "").matches("<http.*/u/[A-Za-z0-9_-]+>")
                && "List-Unsubscribe=One-Click".equals(mail.headers().get("List-Unsubscribe-Post"));
    }

    @Test
    @Order(3)
    void aTappedNumberIsChosenAndNothingIsStored() {
        String page = citizen.open(URI.create(town.link(0) + "?arvio=9")).body();
        assertAll(
                () -> assertTrue(page.contains("value=\"9\" id=\"arvio9\" checked"), page),
                () -> assertEquals(0, rows("ResponsesTable")));
    }

    private int rows(String table) {
        return town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList()
                .size();
    }

    @Test
    @Order(4)
    void thirtyFourPeopleAnswer() {
        URI link = town.link(0);
        firstForm = Citizen.hidden(citizen.open(link).body());
        formInAnotherTab = Citizen.hidden(citizen.open(link).body());
        firstForm.put("arvio", "9");
        firstForm.put("miksi", WORDS);
        town.wait(Duration.ofSeconds(2));
        firstThanks = citizen.press(link, firstForm);
        List<Integer> statuses = IntStream.range(1, ANSWERS)
                .map(i -> citizen.answer(town.link(i), NUMBERS[i % NUMBERS.length], i % 15 == 0 ? "Syy " + i : "")
                        .statusCode())
                .boxed()
                .toList();
        assertAll(
                () -> assertEquals(200, firstThanks.statusCode()),
                () -> assertTrue(statuses.stream().allMatch(status -> status == 200), statuses::toString),
                () -> assertEquals(ANSWERS, rows("ResponsesTable")));
    }

    @Test
    @Order(5)
    void theSameFormAgainGetsTheSameThanksAndAnotherAnswerChangesNothing() {
        String again = citizen.press(town.link(0), firstForm).body();
        formInAnotherTab.put("arvio", "1");
        HttpResponse<String> other = citizen.press(town.link(0), formInAnotherTab);
        assertAll(
                () -> assertEquals(Citizen.receipt(firstThanks.body()), Citizen.receipt(again)),
                () -> assertEquals(200, other.statusCode()),
                () -> assertFalse(other.body().contains(Citizen.receipt(again))),
                () -> assertEquals(ANSWERS, rows("ResponsesTable")));
    }

    @Test
    @Order(6)
    void aRunningMonthHasNoNumber() {
        town.at("2026-11-03T06:00:00Z");
        JsonNode month = town.api
                .get("/api/services/kirjasto/scores?from=2026-11&to=2026-11")
                .get("months")
                .get(0);
        assertAll(() -> assertEquals("open", month.get("status").asText()), () -> assertFalse(month.has("nps")));
    }

    @Test
    @Order(7)
    void onTheFirstWorkingDayEachManagerGetsTheReportInTheirLanguage() {
        town.at("2026-11-21T06:00:00Z");
        town.at("2026-12-01T05:00:30Z");
        List<Mail> reports = town.mails("report");
        assertEquals(
                Set.of("fi", "sv", "en"),
                reports.stream().map(MailSummary::of).map(MailSummary::locale).collect(Collectors.toSet()));
        for (Mail mail : reports)
            assertAll(
                    mail.subject(),
                    () -> assertTrue(mail.subject().contains("+35")),
                    () -> assertTrue(mail.html().contains(">+35<")),
                    () -> assertTrue(mail.text().contains("+35")),
                    () -> assertTrue(mail.text().contains("40") && mail.text().contains("34")));
        assertTrue(reports.stream()
                .anyMatch(mail -> mail.html().contains("apu oli &#34;hyvä&#34; &lt;3 &amp; yst")
                        || mail.html().contains("apu oli \"hyvä\" &lt;3 &amp; yst")));
    }

    @Test
    @Order(8)
    void theSameMonthAgainSendsNothing() {
        int before = town.cloud.mailbox().size();
        town.cloud.run("MonthlyReport", "{\"month\":\"2026-11\"}");
        town.cloud.idle(Duration.ofSeconds(30));
        assertEquals(before, town.cloud.mailbox().size());
    }

    @Test
    @Order(8)
    void aTestMailGoesToTheMemberAloneAndSaysThatItIsOne() {
        town.api.post("/api/surveys/asiointi/test-mail", "application/json", """
                {"member": "sven", "service": "kirjasto", "language": "sv"}""");
        town.cloud.idle(Duration.ofSeconds(30));
        String newest = town.cloud.mailbox().newestFirst().getFirst().id();
        Mail mail = town.cloud.mailbox().find(newest).orElseThrow();
        String link = MailSummary.of(mail).links().stream()
                .filter(address -> address.contains("/s/"))
                .findFirst()
                .orElseThrow();
        assertAll(
                () -> assertEquals(List.of("sven@pikkula.example"), mail.to()),
                () -> assertEquals("Test: Hur gick det? Biblioteket", mail.subject()),
                () -> assertFalse(mail.headers().containsKey("List-Unsubscribe")),
                () -> assertEquals(404, citizen.open(URI.create(link)).statusCode()));
    }

    @Test
    @Order(8)
    void everyMailIsReadAsItWasWrittenByAParserThatIsNotOurs() {
        List<String> ids =
                town.cloud.mailbox().newestFirst().stream().map(MailSummary::id).toList();
        assertTrue(ids.size() > PEOPLE);
        for (String id : ids) {
            Mail mail = town.cloud.mailbox().find(id).orElseThrow();
            MimeMail read = MimeMail.of(mail);
            assertAll(
                    () -> assertEquals(mail.subject(), read.subject()),
                    () -> assertEquals("kysely@pikkula.example", read.from()),
                    () -> assertTrue(
                            Set.of("Pikkulan kunta", "Lillby kommun", "Municipality of Pikkula")
                                    .contains(read.fromName()),
                            read::fromName),
                    () -> assertEquals(List.of("neuvonta@pikkula.example"), read.replyTo()),
                    () -> assertEquals(mail.to(), read.to()),
                    () -> assertEquals(MimeMail.lines(mail.text()), MimeMail.lines(read.text())),
                    () -> assertEquals(MimeMail.lines(mail.html()), MimeMail.lines(read.html())),
                    () -> assertEquals(Set.of("UTF-8"), read.charsets()),
                    () -> assertEquals(
                            read.oneClick().isPresent(), read.unsubscribe().isPresent()),
                    () -> assertTrue(read.longestLine() <= 998, "a line of " + read.longestLine()));
        }
    }

    @Test
    @Order(9)
    void mailPageAndApiSayTheSame() {
        JsonNode month = town.api
                .get("/api/services/kirjasto/scores?from=2026-11&to=2026-11")
                .get("months")
                .get(0);
        URI link = town.mails("report").stream()
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(address -> address.contains("/f/"))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> page = citizen.open(link);
        assertAll(
                () -> assertEquals(35, month.get("nps").asInt()),
                () -> assertEquals(ANSWERS, month.get("n").asInt()),
                () -> assertEquals(PEOPLE, month.get("asked").asInt()),
                () -> assertEquals(200, page.statusCode()),
                () -> assertTrue(page.body().contains("+35")));
    }

    @Test
    @Order(10)
    void queuesCarryIdsOnly() {
        List<SentMessage> messages = town.cloud.sentMessages();
        Set<String> queues = messages.stream().map(SentMessage::queue).collect(Collectors.toSet());
        assertTrue(queues.size() >= 2, queues::toString);
        for (SentMessage message : messages) assertNobodyIn(message.body());
    }

    @Test
    @Order(11)
    void logsSayNothingOfAnybody() {
        assertFalse(town.cloud.log().isEmpty());
        for (String line : town.cloud.log()) assertNobodyIn(line);
    }

    private void assertNobodyIn(String text) {
        Set<String> tokens = IntStream.range(0, PEOPLE)
                .mapToObj(i -> town.link(i).getPath().substring(3))
                .collect(Collectors.toSet());
        assertAll(
                () -> assertFalse(text.contains("@posti.example"), text),
                () -> assertFalse(text.contains("pikkula.example"), text),
                () -> assertFalse(text.contains("Syy "), text),
                () -> assertTrue(tokens.stream().noneMatch(text::contains), text));
    }

    @Test
    @Order(12)
    void addressesAreGoneWhenTheWaveIsOver() {
        boolean none = town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName("InvitationsTable")).items().stream()
                .noneMatch(row -> row.containsKey("address"));
        assertAll(
                () -> assertEquals(
                        "closed",
                        town.api.get("/api/waves/" + wave).get("state").asText()),
                () -> assertTrue(none));
    }
}
