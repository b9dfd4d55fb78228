package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbWaveMailCounts;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import fi.kuule.mail.Step;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class WaveMailCountsStorageTest {
    private static final String TABLE = "OutboxTable";
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static int waves = 0;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbOutbox outbox;
    private final DynamoDbWaveMailCounts counts;
    private final WaveId wave = new WaveId("aalto" + ++waves);
    private final MailId mail = new MailId("i0-aalto" + waves);

    WaveMailCountsStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        outbox = new DynamoDbOutbox(dynamoDb, TABLE, new SplittableRandom(7));
        counts = new DynamoDbWaveMailCounts(dynamoDb, TABLE);
    }

    @Test
    void anOutcomeIsNewOnce() {
        outbox.claim(mail, NOW, Sending.LEASE);
        assertEquals(Set.of(Outcome.SENT, Outcome.DELAYED), counts.note(mail, Set.of(Outcome.SENT, Outcome.DELAYED)));
        assertEquals(Set.of(Outcome.DELIVERED), counts.note(mail, Set.of(Outcome.SENT, Outcome.DELIVERED)));
        assertEquals(Set.of(), counts.note(mail, Set.of(Outcome.SENT, Outcome.DELAYED)));
    }

    @Test
    void aMailThatTheOutboxDoesNotKnowIsNotNoted() {
        assertEquals(Set.of(), counts.note(mail, Set.of(Outcome.SENT)));
        assertEquals(Optional.empty(), outbox.stateOf(mail));
    }

    @Test
    void notingLeavesTheMailsStateAsItIs() {
        outbox.claim(mail, NOW, Sending.LEASE);
        outbox.take(mail, new Step.Report(NOW, MailEvent.Kind.DELIVERED));
        counts.note(mail, Set.of(Outcome.DELIVERED));
        assertEquals(Optional.of(MailState.DELIVERED), outbox.stateOf(mail));
        outbox.take(mail, new Step.Report(NOW, MailEvent.Kind.COMPLAINT));
        assertEquals(Set.of(Outcome.COMPLAINED), counts.note(mail, Set.of(Outcome.DELIVERED, Outcome.COMPLAINED)));
    }

    @Test
    void ofManyReportsOfTheSameOneIsNew() throws Exception {
        outbox.claim(mail, NOW, Sending.LEASE);
        int added = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var noted : threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Set<Outcome>>>mapToObj(i -> () -> counts.note(mail, Set.of(Outcome.SENT)))
                    .toList())) added += noted.get().size();
        }
        assertEquals(1, added);
    }

    @Test
    void countsAddUpAndAreKeptSixtyDaysAfterTheLast() throws Exception {
        assertEquals(Optional.empty(), counts.of(wave));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var added : threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        counts.add(
                                wave, i % 2 == 0 ? Set.of(Outcome.SENT) : Set.of(Outcome.SENT, Outcome.REFUSED), NOW);
                        return true;
                    })
                    .toList())) added.get();
        }
        assertEquals(Optional.of(Map.of(Outcome.SENT, 20L, Outcome.REFUSED, 10L)), counts.of(wave));
        AttributeValue expires = dynamoDb.getItem(request ->
                        request.tableName(TABLE).key(Map.of("id", AttributeValue.fromS("wave#" + wave.value()))))
                .item()
                .get("expires");
        assertEquals(Long.toString(NOW.plus(Duration.ofDays(60)).getEpochSecond()), expires.n());
    }
}
