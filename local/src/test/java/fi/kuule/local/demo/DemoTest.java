package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.LocalCloud;
import fi.kuule.local.LocalCloudBuilder;
import fi.kuule.local.StartRefused;
import fi.kuule.local.mailbox.MailSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A small town of seven months, on the real template. */
class DemoTest {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final Instant NOW = Instant.parse("2026-12-10T12:00:00Z");
    private static final int RESIDENTS = 900;
    private static final int MONTHS = 7;
    private static final Population POPULATION =
            Population.of(Population.SEED, RESIDENTS, MONTHS, YearMonth.of(2026, 6));
    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    @TempDir
    static Path data;

    private static LocalCloud cloud;

    @BeforeAll
    static void fill() {
        Demo demo = demo(OUT);
        demo.prepare(data, TEMPLATE);
        LocalCloudBuilder builder = LocalCloud.builder().template(TEMPLATE).data(data);
        demo.parameters().forEach(builder::parameter);
        cloud = builder.start();
        demo.fill(cloud);
    }

    private static Demo demo(ByteArrayOutputStream out) {
        return new Demo(
                new PrintStream(out, true, StandardCharsets.UTF_8), InstantSource.fixed(NOW), RESIDENTS, MONTHS);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void theRulesAskExactlyThoseThatThePopulationExpects() {
        long asked = rows("TalliesTable").stream()
                .filter(row -> row.get("item").s().startsWith("asked#"))
                .flatMap(row -> row.get("asked").m().values().stream())
                .flatMap(service -> service.m().values().stream())
                .mapToLong(count -> Long.parseLong(count.n()))
                .sum();

        assertEquals(count(Encounter::invited) + letters(Encounter::invited), asked);
    }

    @Test
    void everyAnswerOfTheMonthsThatAreOverIsStored() {
        long answers = rows("ResponsesTable").stream()
                .filter(row -> !row.get("serviceDay").s().contains("#2026-12-"))
                .count();

        assertEquals(count(e -> e.answered() && e.month() < MONTHS - 1) + letters(Encounter::answered), answers);
    }

    @Test
    void ofTheRunningMonthOnlyAnswersBeforeNowAreStored() {
        long answers = rows("ResponsesTable").stream()
                .filter(row -> row.get("serviceDay").s().contains("#2026-12-"))
                .count();

        assertTrue(answers > 0);
        assertTrue(answers < count(e -> e.answered() && e.month() == MONTHS - 1));
    }

    @Test
    void everyInvitationOfTheRunningWaveIsInTheMailbox() {
        assertEquals(
                count(e -> e.invited() && e.month() == MONTHS - 1),
                mails("invitation").size());
    }

    @Test
    void lastMonthsReportsAreInTheMailboxInThreeLanguages() {
        Set<String> languages = mails("report").stream()
                .map(mail -> mail.locale().substring(0, 2))
                .collect(Collectors.toSet());

        assertEquals(Set.of("fi", "sv", "en"), languages);
    }

    @Test
    void whoHasSeveralServicesHasOneMailOfAllOfThem() {
        assertEquals(
                List.of("emma@mantyranta.example", "kaisa@mantyranta.example"),
                mails("summary").stream().map(MailSummary::to).sorted().toList());
    }

    @Test
    void onlyTheRunningWaveHasAddresses() {
        long withAddress = rows("InvitationsTable").stream()
                .filter(row -> row.containsKey("address"))
                .count();

        assertEquals(count(e -> e.invited() && e.month() == MONTHS - 1), withAddress);
    }

    @Test
    void everyPastMonthHasAReportOfEveryService() {
        long reports = rows("ReportsTable").stream()
                .filter(row -> row.get("item").s().matches("\\d{4}-\\d{2}"))
                .count();

        assertEquals((MONTHS - 1) * 8L, reports);
    }

    @Test
    void theLinksThatAreToldOpen() throws Exception {
        List<String> links = OUT.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http"))
                .map(line -> line.split(" ")[0])
                .toList();

        assertEquals(4, links.size());
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String link : links)
                assertEquals(
                        200,
                        http.send(
                                        HttpRequest.newBuilder(URI.create(link)).build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode(),
                        link);
        }
    }

    /** It has sent a month's mails; what says that it cannot would be puzzling. */
    @Test
    void theDemoSaysThatItCanSend() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String sending = http.send(
                            HttpRequest.newBuilder(cloud.baseUri().resolve("/api/sending"))
                                    .header("Authorization", "Bearer " + cloud.apiKey())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertTrue(sending.contains("\"canSend\":true"), sending);
        }
    }

    @Test
    void theSecondTimeNothingIsFilled() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long mails = cloud.mailbox().size();
        Demo again = demo(out);

        again.prepare(data, TEMPLATE);
        again.fill(cloud);

        assertEquals(mails, cloud.mailbox().size());
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("What to look at:"));
    }

    @Test
    void aFillingThatBrokeOffStartsOver(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("demo.state"), "FILLING 2026-12");
        Files.createDirectories(other.resolve("tables"));
        Files.writeString(other.resolve("tables").resolve("shared-local-instance.db"), "half of something");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Demo(new PrintStream(out, true, StandardCharsets.UTF_8), InstantSource.fixed(NOW), 300, 2)
                .prepare(other, TEMPLATE);

        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("An earlier filling of the demo broke off"));
        assertEquals("PAST 2026-12", Files.readString(other.resolve("demo.state")));
    }

    @Test
    void aDirectoryWithSomethingElseInItIsLeftAlone(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("tables"));

        assertThrows(StartRefused.class, () -> demo(new ByteArrayOutputStream()).prepare(other, TEMPLATE));
    }

    private static long count(Predicate<Encounter> which) {
        return POPULATION.encounters().stream().filter(which).count();
    }

    /** All of them were in months that are over. */
    private static long letters(Predicate<Encounter> which) {
        Letters letters = new Letters(POPULATION);
        return IntStream.range(0, MONTHS)
                .boxed()
                .flatMap(month -> letters.list(month).stream())
                .map(ContactBook.Row::encounter)
                .filter(which)
                .count();
    }

    private static List<MailSummary> mails(String kind) {
        return cloud.mailbox().newestFirst().stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList();
    }

    private static List<Map<String, AttributeValue>> rows(String table) {
        return cloud.dynamoDb().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList();
    }
}
