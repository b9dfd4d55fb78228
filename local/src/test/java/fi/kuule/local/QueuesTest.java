package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Messages from the SDK's own client to a function. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private SmallCloud small;
    private SqsClient sqs;
    private String url;

    @BeforeAll
    void start() {
        small = SmallCloud.start();
        sqs = small.clients.sqs();
        url = small.cloud.environment("Worker").get("WORK_QUEUE_URL");
    }

    @AfterAll
    void stop() {
        sqs.close();
        small.close();
    }

    @BeforeEach
    void forget() {
        ScriptedHandler.reset();
    }

    @AfterEach
    void empty() {
        sqs.purgeQueue(purge -> purge.queueUrl(url));
    }

    private static JsonNode records(ScriptedHandler.Call call) {
        try {
            return JSON.readTree(call.event()).path("Records");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        for (ScriptedHandler.Call call : ScriptedHandler.calls("Worker"))
            records(call).forEach(record -> bodies.add(record.path("body").asText()));
        return bodies;
    }

    private int dead() {
        return small.cloud.parts().sqs().size("DeadQueue");
    }

    @Test
    void aMessageReachesItsFunctionInTheShapeThatLambdaGives() {
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("{\"mail\":\"i0-abc\"}"));
        small.idle();
        JsonNode record = records(ScriptedHandler.calls("Worker").getFirst()).path(0);
        assertEquals("{\"mail\":\"i0-abc\"}", record.path("body").asText());
        assertEquals("aws:sqs", record.path("eventSource").asText());
        assertEquals(
                "arn:aws:sqs:eu-north-1:000000000000:WorkQueue",
                record.path("eventSourceARN").asText());
        assertEquals(
                "1", record.path("attributes").path("ApproximateReceiveCount").asText());
        assertEquals("eu-north-1", record.path("awsRegion").asText());
        for (String field : List.of("messageId", "receiptHandle", "md5OfBody"))
            assertTrue(record.path(field).asText().length() > 10, field);
        assertTrue(record.path("messageAttributes").isObject());
    }

    @Test
    void aBatchIsNoLargerThanTheTemplateSaysAndNothingIsLost() {
        for (int batch = 0; batch < 3; batch++) {
            int start = batch * 10;
            sqs.sendMessageBatch(send -> send.queueUrl(url)
                    .entries(IntStream.range(start, start + 10)
                            .mapToObj(number -> SendMessageBatchRequestEntry.builder()
                                    .id("m" + number)
                                    .messageBody("" + number)
                                    .build())
                            .toList()));
        }
        small.idle();
        assertEquals(30, bodies().size());
        assertEquals(30, bodies().stream().distinct().count());
        assertTrue(ScriptedHandler.calls("Worker").stream()
                .allMatch(call -> records(call).size() <= 10));
    }

    @Test
    void noMoreCallsRunAtATimeThanTheTemplateSays() {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        ScriptedHandler.script = call -> {
            if (running.incrementAndGet() > 2) third.countDown();
            try {
                third.await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            return "{}";
        };
        for (int number = 0; number < 12; number++) {
            String body = "" + number;
            sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
        }
        small.idle();
        assertEquals(1, third.getCount(), "a third ran beside two");
    }

    @Test
    void onlyTheMessagesThatAFunctionNamesComeBack() {
        ScriptedHandler.script = call -> {
            List<String> failed = new ArrayList<>();
            records(call).forEach(record -> {
                if (record.path("body").asText().equals("bad"))
                    failed.add(record.path("messageId").asText());
            });
            return failed.isEmpty()
                    ? "{\"batchItemFailures\":[]}"
                    : "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + failed.getFirst() + "\"}]}";
        };
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("good"));
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("bad"));
        assertThrows(IllegalStateException.class, () -> small.cloud.idle(Duration.ofSeconds(3)));
        ScriptedHandler.script = call -> "{}";
        small.cloud.moveClock(small.cloud.clock().instant().plusSeconds(31));
        small.idle();
        assertEquals(1, bodies().stream().filter("good"::equals).count());
        assertEquals(2, bodies().stream().filter("bad"::equals).count());
    }

    @Test
    void whoMovesTheClockDoesNotWaitForMessagesThatComeBackLater() {
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("later"));
        small.cloud.settle(Duration.ofSeconds(10));
        assertEquals(List.of("later"), bodies());
        ScriptedHandler.script = call -> "{}";
        small.cloud.moveClock(small.cloud.clock().instant().plusSeconds(31));
        small.cloud.settle(Duration.ofSeconds(10));
        assertEquals(List.of("later", "later"), bodies());
    }

    @Test
    void whatComesBackWhileSomebodyWaitsIsWaitedFor() {
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("soon"));
        small.cloud.settle(Duration.ofSeconds(10));
        ScriptedHandler.script = call -> "{}";
        small.cloud.moveClock(small.cloud.clock().instant().plusSeconds(29));
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (bodies().size() < 2 && System.nanoTime() < until) small.cloud.settle(Duration.ofSeconds(10));
        assertEquals(List.of("soon", "soon"), bodies());
    }

    @Test
    void aFunctionThatFailsGetsTheWholeBatchAgainAndThenTheDeadLetterQueueDoes() {
        int before = dead();
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("hopeless"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThrows(IllegalStateException.class, () -> small.cloud.idle(Duration.ofMillis(1500)));
            small.cloud.moveClock(small.cloud.clock().instant().plusSeconds(31));
        }
        small.idle();
        assertEquals(2, bodies().size());
        assertEquals(before + 1, dead());
    }

    @Test
    void aReplyThatNamesAMessageNobodySentFailsTheBatch() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedHandler.script = call ->
                calls.incrementAndGet() == 1 ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"nobody\"}]}" : "{}";
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("once more"));
        assertThrows(IllegalStateException.class, () -> small.cloud.idle(Duration.ofSeconds(2)));
        small.cloud.moveClock(small.cloud.clock().instant().plusSeconds(31));
        small.idle();
        assertEquals(List.of("once more", "once more"), bodies());
    }

    @Test
    void aMessageThatComesBackLaterDoesNotHoldUpTheClockThatItWaitsFor() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedHandler.script = call -> {
            if (call.event().contains("later") && calls.getAndIncrement() == 0)
                throw new IllegalStateException("not yet");
            return "{}";
        };
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("later"));
        while (calls.get() == 0) Thread.onSpinWait();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> small.cloud.moveClock(small.cloud.clock().instant().plus(Duration.ofDays(1))));
        small.idle();
        assertEquals(2, calls.get());
    }

    @Test
    void everyMessageThatWasSentCanBeReadAfterwards() {
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("for the record"));
        small.idle();
        assertTrue(small.cloud.sentMessages().stream()
                .anyMatch(message ->
                        message.queue().equals("WorkQueue") && message.body().equals("for the record")));
    }
}
