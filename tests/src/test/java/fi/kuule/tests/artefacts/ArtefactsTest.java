package fi.kuule.tests.artefacts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.mail.SendingHours;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.template.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every function from its archive, on every sample event that is its own. Two run at a time; what they answered is looked at afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtefactsTest {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    /** An artefact goes by the machine's clock, and mails of waves do not go at night. */
    private static final boolean IN_HOURS = new SendingHours(Ground.ZONE).isOpen(Instant.now());

    /** From then on the page of the sample post is older than a day. */
    private static final Instant TOO_OLD = Instant.parse("2026-11-21T10:00:00Z");

    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";
    private final Map<String, Map<String, Object>> functions = Template.read().resources("AWS::Serverless::Function");
    private final Map<String, Answer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> logs = new ConcurrentSkipListMap<>();
    private Ground ground;
    private SampleEvents events;
    private Path opt;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    @BeforeAll
    void runEverything() {
        ground = new Ground();
        events = ground.events();
        opt = Unpacking.layers(directory.resolve("opt"));
        management();
        ground.ask();
        CompletableFuture<Void> mails = CompletableFuture.runAsync(this::mails);
        answersAndReports();
        mails.join();
    }

    @AfterAll
    void stop() {
        ground.close();
    }

    private Sandbox start(String function) {
        Map<String, Object> properties = functions.get(function);
        Map<String, String> environment = new TreeMap<>(ground.cloud.environment(function));
        if (properties.containsKey("SnapStart")) environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        return new Sandbox(
                function,
                String.valueOf(properties.get("Handler")),
                Unpacking.function(function, directory.resolve(function)),
                opt,
                environment);
    }

    private void run(String function, List<String> names) {
        try (Sandbox sandbox = start(function)) {
            names.forEach(name -> send(sandbox, name));
            logs.put(function, sandbox.log());
        }
    }

    private void send(Sandbox sandbox, String name) {
        answers.put(name, sandbox.call(events.read(name)));
    }

    private void management() {
        try (Sandbox sandbox = start("Management")) {
            send(sandbox, "management-without-key");
            send(sandbox, "management-put-organisation");
            send(sandbox, "management-put-service");
            ground.furnish();
            send(sandbox, "management-contact-list");
            send(sandbox, "management-contact-form");
            answers.put("the form again", sandbox.call(events.read("management-contact-form")));
            send(sandbox, "management-import-answers");
            send(sandbox, "management-scores");
            logs.put("Management", sandbox.log());
        }
    }

    private void mails() {
        run("LinkGeneration", List.of("link-generation"));
        run("MailDispatch", List.of("mail-dispatch"));
        run("MailDelivery", List.of("mail-delivery"));
        run(
                "MailEvents",
                List.of(
                        "mail-events-sent",
                        "mail-events-delayed",
                        "mail-events-delivered",
                        "mail-events-canary",
                        "mail-events-opened",
                        "mail-events-bounced-soft",
                        "mail-events-auto-reply",
                        "mail-events-bounced",
                        "mail-events-complained",
                        "mail-events-rejected",
                        "mail-events-unrendered"));
    }

    private void answersAndReports() {
        try (Sandbox sandbox = start("ResponseCapture")) {
            send(sandbox, "response-capture-get");
            send(sandbox, "response-capture-unsubscribe");
            send(sandbox, "response-capture-post");
            answers.put("a press on the page that was sent", pressed(sandbox));
            logs.put("ResponseCapture", sandbox.log());
        }
        run("NpsAggregation", List.of("nps-aggregation"));
        try (Sandbox sandbox = start("MonthlyReport")) {
            send(sandbox, "monthly-report");
            ObjectNode month = events.read("monthly-report");
            month.remove("on");
            answers.put("last month", sandbox.call(month.put("month", ground.lastMonth.toString())));
            logs.put("MonthlyReport", sandbox.log());
        }
        ground.linkReport();
        run(
                "ReportPage",
                List.of(
                        "report-page-report",
                        "report-page-numbers",
                        "report-page-method",
                        "report-page-privacy",
                        "report-page-accessibility"));
    }

    /** The sample post with what the page of the sample get holds; pressed until the page is old enough to be believed. */
    private Answer pressed(Sandbox sandbox) {
        String page = answers.get("response-capture-get").reply().path("body").asText();
        String form = "sivu=" + Citizen.hidden(page).get("sivu") + "&arvio=9&miksi=Hyv%C3%A4";
        ObjectNode event = events.read("response-capture-post");
        event.put("body", Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
        long until = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Answer answer = sandbox.call(event);
            if (ground.rows("ResponsesTable") > 1 || System.nanoTime() > until) return answer;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Answer answer(String name) {
        return answers.get(name);
    }

    private String body(String name) {
        return answer(name).reply().path("body").asText();
    }

    @Test
    void everySampleEventWasSent() {
        TreeSet<String> left = new TreeSet<>(SampleEvents.names());
        left.removeAll(answers.keySet());
        assertEquals(List.of(), List.copyOf(left), "a sample event that no function was given");
    }

    @Test
    void everyFunctionRanAndLoggedWhatCameOfIt() {
        assertEquals(functions.keySet(), logs.keySet());
        logs.forEach((function, log) -> assertTrue(
                log.lines()
                        .anyMatch(
                                line -> line.startsWith("{") && line.contains("outcome=") || line.contains("status=")),
                () -> function + " logged " + log));
    }

    @Test
    void managementTakesItsKeyAndNoOther() {
        assertAll(
                () -> assertEquals(401, answer("management-without-key").status()),
                () -> assertEquals(200, answer("management-put-organisation").status()),
                () -> assertEquals(200, answer("management-scores").status()));
    }

    @Test
    void managementStoresWhatItIsSent() {
        assertAll(
                () -> assertEquals(201, answer("management-put-service").status()),
                () -> assertEquals(
                        201, answer("management-contact-list").status(), () -> body("management-contact-list")),
                () -> assertEquals(
                        201, answer("management-contact-form").status(), () -> body("management-contact-form")),
                () -> assertEquals(body("management-contact-form"), body("the form again"), "it carries a key"),
                () -> assertTrue(
                        body("management-import-answers").contains("\"accepted\":1"),
                        () -> body("management-import-answers")),
                () -> assertEquals(
                        "Kirjasto",
                        ground.api.get("/api/services/kirjasto").at("/name/fi").asText()));
    }

    @Test
    void linkGenerationMakesTheBatchIntoInvitations() {
        assertAll(
                () -> assertEquals(
                        NOTHING_FAILED, answer("link-generation").reply().toString()),
                () -> assertTrue(
                        logs.get("LinkGeneration").contains("outcome=made"), () -> logs.get("LinkGeneration")));
    }

    @Test
    void mailDispatchQueuesWhatIsDue() {
        assertEquals(
                IN_HOURS ? 1 : 0,
                answer("mail-dispatch").reply().path("queued").asInt(),
                () -> answer("mail-dispatch").toString());
    }

    @Test
    void mailDeliverySendsTheMail() {
        boolean sent = ground.cloud.mailbox().newestFirst().stream()
                .anyMatch(mail -> mail.to().toString().contains(Ground.AINO.value()));
        assertAll(
                () -> assertEquals(
                        NOTHING_FAILED, answer("mail-delivery").reply().toString()),
                () -> assertEquals(IN_HOURS, sent, () -> logs.get("MailDelivery")));
    }

    @Test
    void mailEventsAreMarked() {
        long stops = ground.cloud.dynamoDb().scan(scan -> scan.tableName("AddressesTable")).items().stream()
                .filter(row -> row.containsKey("bounced") && row.containsKey("complained"))
                .count();
        assertAll(
                () -> answers.forEach((name, answer) -> {
                    if (name.startsWith("mail-events")) answer.reply();
                }),
                () -> assertEquals(1, stops, () -> logs.get("MailEvents")));
    }

    @Test
    void responseCaptureShowsThePageTakesTheAnswerAndStopsMails() {
        assertAll(
                () -> assertEquals(200, answer("response-capture-get").status()),
                () -> assertTrue(body("response-capture-get").contains("value=\"9\" id=\"arvio9\" checked")),
                () -> assertEquals(
                        TOO_OLD.isBefore(Instant.now()) ? 422 : 200,
                        answer("response-capture-post").status()),
                () -> assertEquals(200, answer("response-capture-unsubscribe").status()),
                () -> Citizen.receipt(body("a press on the page that was sent")));
    }

    @Test
    void theNightCountsTheAnswers() {
        assertTrue(
                answer("nps-aggregation").reply().path("counted").asInt() > 0,
                () -> answer("nps-aggregation").toString());
    }

    @Test
    void theMonthIsReportedWhenItIsAskedFor() {
        assertAll(
                () -> assertTrue(answer("monthly-report").reply().has("reports")),
                () -> assertEquals(
                        1, answer("last month").reply().path("reports").asInt()),
                () -> assertEquals(1, answer("last month").reply().path("mails").asInt()));
    }

    @Test
    void theReportPageShowsReportAndNotices() {
        assertAll(
                () -> assertEquals(200, answer("report-page-report").status()),
                () -> assertTrue(body("report-page-report").contains("Kirjasto")),
                () -> assertTrue(body("report-page-numbers").startsWith("\uFEFF")),
                () -> assertEquals(200, answer("report-page-method").status()),
                () -> assertTrue(body("report-page-method").contains("lang=\"sv\"")),
                () -> assertEquals(200, answer("report-page-privacy").status()),
                () -> assertTrue(body("report-page-privacy").contains("lang=\"sv\"")),
                () -> assertEquals(200, answer("report-page-accessibility").status()));
    }
}
