package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a data directory keeps, and what keeps a second Kuule out. */
class RestartTest {
    @TempDir
    private Path data;

    private SmallCloud start() {
        return SmallCloud.of(SmallCloud.builder().data(data));
    }

    @Test
    void rowsMailsMessagesAndTheClockSurviveARestart() {
        String mail;
        Instant clock = Instant.parse("2027-03-05T12:00:00Z");
        try (SmallCloud small = start()) {
            small.cloud.moveClock(clock);
            small.idle();
            small.cloud
                    .dynamoDb()
                    .putItem(put -> put.tableName("ThingsTable").item(Map.of("id", AttributeValue.fromS("kept"))));
            ScriptedHandler.script = call -> {
                throw new IllegalStateException("not yet");
            };
            String url = small.cloud.environment("Worker").get("WORK_QUEUE_URL");
            try (var sqs = small.clients.sqs()) {
                sqs.sendMessage(send -> send.queueUrl(url).messageBody("waiting"));
            }
            try (var ses = small.clients.ses()) {
                mail = ses.sendEmail(send -> send.fromEmailAddress("kuule@example.org")
                                .destination(to -> to.toAddresses("aino@example.org"))
                                .content(content ->
                                        content.simple(simple -> simple.subject(subject -> subject.data("Hei"))
                                                .body(body -> body.text(text -> text.data("hei"))))))
                        .messageId();
            }
            assertThrows(IllegalStateException.class, () -> small.cloud.idle(Duration.ofSeconds(2)));
        }
        try (SmallCloud small = start()) {
            small.idle();
            assertEquals(
                    1,
                    small.cloud
                            .dynamoDb()
                            .scan(scan -> scan.tableName("ThingsTable"))
                            .count());
            assertEquals("hei", small.cloud.mailbox().find(mail).orElseThrow().text());
            assertTrue(ScriptedHandler.calls("Worker").stream()
                    .anyMatch(call -> call.event().contains("\"waiting\"")));
            Instant now = small.cloud.clock().instant();
            assertTrue(now.isAfter(clock) && now.isBefore(clock.plusSeconds(600)), now.toString());
            assertThrows(IllegalArgumentException.class, () -> small.cloud.moveClock(clock.minusSeconds(86_400)));
        }
    }

    @Test
    void aMessageThatWasDoneWithDoesNotComeBack() {
        try (SmallCloud small = start();
                var sqs = small.clients.sqs()) {
            String url = small.cloud.environment("Worker").get("WORK_QUEUE_URL");
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("done"));
            small.idle();
        }
        try (SmallCloud small = start()) {
            small.idle();
            assertEquals(List.of(), ScriptedHandler.calls("Worker"));
        }
    }

    /** Cut after a brace of the message itself, and in the middle of a letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"b\",\"queue\":\"WorkQueue\",\"body\":\"{}",
                "{\"id\":\"b\",\"body\":\"\u00c3",
                "{",
                "}",
                ""
            })
    void whatWasHalfWrittenWhenTheMachineStoppedStopsNoStart(String torn) throws IOException {
        String whole = "{\"id\":\"a\",\"queue\":\"WorkQueue\",\"body\":\"whole\"}\n";
        Files.write(data.resolve("queues.jsonl"), (whole + torn).getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectories(data.resolve("mail"));
        Files.writeString(data.resolve("mail").resolve("m.unfinished"), "{\"id\":");
        Files.writeString(data.resolve("clock.json.unfinished"), "{");
        Files.writeString(data.resolve("functions.log"), "half a li");
        try (SmallCloud small = start()) {
            small.idle();
            assertEquals(1, ScriptedHandler.calls("Worker").size());
            assertEquals(0, small.cloud.mailbox().size());
        }
    }

    @Test
    void whatFellDueWhileItWasOffFiresOnceAtTheNextStart() throws IOException {
        try (SmallCloud small = start()) {
            small.cloud.setClock(Instant.parse("2027-03-05T12:00:00Z"));
        }
        Path file = data.resolve("clock.json");
        Files.writeString(file, Files.readString(file).replace("2027-03-05T12", "2027-03-01T00"));
        try (SmallCloud small = start()) {
            small.cloud.moveClock(small.cloud.clock().instant().plusMillis(1));
            small.idle();
            assertEquals(1, ScriptedHandler.calls("Nightly").size());
            assertEquals(1, ScriptedHandler.calls("Monthly").size());
        }
    }

    @Test
    void theApiKeyIsMadeOnceAndItsHashIsKept() throws IOException {
        String key;
        try (SmallCloud small = start()) {
            key = small.cloud.apiKey();
            assertTrue(Files.readString(data.resolve("parameters.json")).contains(new ApiKey(key).hash()));
        }
        try (SmallCloud small = start()) {
            assertTrue(small.cloud.newApiKey().isEmpty());
            assertThrows(IllegalStateException.class, small.cloud::apiKey);
        }
        assertFalse(Files.readString(data.resolve("parameters.json")).contains(key));
    }

    @Test
    void aSecondKuuleOnTheSameDirectoryIsRefusedWithOneSentence() {
        try (SmallCloud small = start()) {
            String message = assertThrows(StartRefused.class, this::start).getMessage();
            assertTrue(message.startsWith("Another Kuule is running on "), message);
            assertFalse(small.cloud.baseUri().toString().isEmpty());
        }
    }

    @Test
    void aTakenPortIsRefusedWithOneSentenceAndLeavesTheDirectoryFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalCloudBuilder builder = SmallCloud.builder().data(data).port(taken.getLocalPort());
            String message = assertThrows(StartRefused.class, builder::start).getMessage();
            assertEquals("Port " + taken.getLocalPort() + " is taken; choose another with --port.", message);
        }
        start().close();
    }

    @Test
    void aFunctionWithoutAHandlerStopsTheStartWithItsName() throws IOException {
        Path template = data.resolve("template.yaml");
        Files.writeString(template, "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}}");
        LocalCloudBuilder builder = LocalCloud.builder().template(template);
        String message =
                assertThrows(IllegalStateException.class, builder::start).getMessage();
        assertTrue(message.contains("F is not on the class path: a.B"), message);
    }
}
