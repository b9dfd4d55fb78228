package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Sending;
import fi.kuule.mail.Step;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class OutboxStorageTest {
    private static final String TABLE = "OutboxTable";
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static int mails = 0;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbOutbox outbox;
    private final MailId mail = new MailId("r-" + ++mails);

    OutboxStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        outbox = new DynamoDbOutbox(dynamoDb, TABLE, new Random(1));
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsTheMail() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> claims = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> this::claim)
                    .toList());
            int claimed = 0;
            for (Future<Boolean> claim : claims) if (claim.get()) claimed++;
            assertEquals(1, claimed);
        }
    }

    @Test
    void aClaimHoldsUntilItsLeaseIsOverAndNoLonger() {
        assertTrue(claim());
        assertFalse(outbox.claim(mail, NOW.plus(Sending.LEASE), Sending.LEASE));
        assertTrue(outbox.claim(mail, NOW.plus(Sending.LEASE).plusMillis(1), Sending.LEASE));
        assertFalse(outbox.claim(mail, NOW.plus(Sending.LEASE).plusMillis(2), Sending.LEASE));
    }

    @Test
    void aMailThatWasSentIsNeverClaimedAgain() {
        claim();
        accept();
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofDays(50)), Sending.LEASE));
        assertEquals(Optional.of(MailState.SENT), outbox.stateOf(mail));
        assertEquals("ses-1", row().get("provider").s());
        assertFalse(row().containsKey("lease"));
    }

    @Test
    void aReleasedMailIsFreeAtOnce() {
        claim();
        release();
        assertTrue(claim());
    }

    @Test
    void whatWasSentIsNotReleased() {
        claim();
        report(Kind.SENT);
        release();
        assertFalse(claim());
    }

    @Test
    void theReportOfSendingSettlesAClaimWhoseOwnerDied() {
        claim();
        report(Kind.SENT);
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofHours(1)), Sending.LEASE));
        assertEquals(Optional.of(MailState.SENT), outbox.stateOf(mail));
    }

    @Test
    void whoMarksSentAfterTheReportTakesNothingBackAndKeepsTheProvidersId() {
        claim();
        report(Kind.DELIVERED);
        accept();
        assertEquals(Optional.of(MailState.DELIVERED), outbox.stateOf(mail));
        assertEquals("ses-1", row().get("provider").s());
    }

    @Test
    void aRefusedMailIsNeverClaimedAgain() {
        claim();
        outbox.take(mail, new Step.Refuse(NOW));
        assertEquals(Optional.of(MailState.REFUSED), outbox.stateOf(mail));
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofDays(1)), Sending.LEASE));
    }

    @Test
    void aReportOfAMailThatNobodyKnowsMakesNoRow() {
        report(Kind.DELIVERED);
        release();
        assertEquals(Optional.empty(), outbox.stateOf(mail));
    }

    @Test
    void aRowIsKeptSixtyDaysAndHoldsIdsAndStatesOnly() {
        claim();
        accept();
        assertEquals(
                Long.toString(NOW.plus(Duration.ofDays(60)).getEpochSecond()),
                row().get("expires").n());
        assertEquals(Set.of("id", "state", "provider", "minute", "at", "expires"), row().keySet());
    }

    /** Every state that a mail can be brought to, and how; every step; and the state machine has the word. */
    @ParameterizedTest
    @MethodSource("statesAndSteps")
    void theTableDoesWhatTheStateMachineSays(List<Step> way, Step step) {
        Passage before = new Passage.Unknown();
        for (Step one : way) {
            assertTrue(outbox.take(mail, one));
            before = Passages.after(before, one);
        }
        assertEquals(before, outbox.find(mail));
        boolean taken = outbox.take(mail, step);
        assertEquals(Passages.moves(before, step), taken);
        assertEquals(Passages.after(before, step), outbox.find(mail));
    }

    static Stream<Arguments> statesAndSteps() {
        return ways().stream().flatMap(way -> steps().map(step -> Arguments.of(way, step)));
    }

    private static List<List<Step>> ways() {
        Step claim = new Step.Claim(NOW, Sending.LEASE);
        return List.of(
                List.of(),
                List.of(claim),
                List.of(new Step.Claim(NOW.minus(Sending.LEASE).minusMillis(1), Sending.LEASE)),
                List.of(new Step.Claim(NOW.minus(Sending.LEASE), Sending.LEASE)),
                List.of(claim, new Step.Release(NOW)),
                List.of(claim, new Step.Withdraw(NOW)),
                List.of(claim, new Step.Accept(NOW, "ses-1")),
                List.of(claim, new Step.Report(NOW, Kind.DELIVERED)),
                List.of(claim, new Step.Refuse(NOW)),
                List.of(claim, new Step.Report(NOW, Kind.HARD_BOUNCE)),
                List.of(claim, new Step.Report(NOW, Kind.COMPLAINT)));
    }

    private static Stream<Step> steps() {
        Stream<Step> own = Stream.of(
                new Step.Claim(NOW, Sending.LEASE),
                new Step.Accept(NOW, "ses-2"),
                new Step.Release(NOW),
                new Step.Withdraw(NOW),
                new Step.Refuse(NOW));
        return Stream.concat(own, Stream.of(Kind.values()).map(kind -> new Step.Report(NOW, kind)));
    }

    private void accept() {
        outbox.take(mail, new Step.Accept(NOW, "ses-1"));
    }

    private void release() {
        outbox.take(mail, new Step.Release(NOW));
    }

    private void report(Kind kind) {
        outbox.take(mail, new Step.Report(NOW, kind));
    }

    private boolean claim() {
        return outbox.claim(mail, NOW, Sending.LEASE);
    }

    private Map<String, AttributeValue> row() {
        return dynamoDb.getItem(request -> request.tableName(TABLE)
                        .key(Map.of("id", AttributeValue.fromS(mail.value())))
                        .consistentRead(true))
                .item();
    }
}
