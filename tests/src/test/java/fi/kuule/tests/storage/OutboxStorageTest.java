package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        outbox.sent(mail, "ses-1", NOW);
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofDays(50)), Sending.LEASE));
        assertEquals(Optional.of(MailState.SENT), outbox.stateOf(mail));
        assertEquals("ses-1", row().get("provider").s());
        assertFalse(row().containsKey("lease"));
    }

    @Test
    void aReleasedMailIsFreeAtOnce() {
        claim();
        outbox.release(mail);
        assertTrue(claim());
    }

    @Test
    void whatWasSentIsNotReleased() {
        claim();
        outbox.record(mail, MailState.SENT, NOW);
        outbox.release(mail);
        assertFalse(claim());
    }

    @Test
    void theReportOfSendingSettlesAClaimWhoseOwnerDied() {
        claim();
        outbox.record(mail, MailState.SENT, NOW);
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofHours(1)), Sending.LEASE));
        assertEquals(Optional.of(MailState.SENT), outbox.stateOf(mail));
    }

    @Test
    void whoMarksSentAfterTheReportTakesNothingBackAndKeepsTheProvidersId() {
        claim();
        outbox.record(mail, MailState.DELIVERED, NOW);
        outbox.sent(mail, "ses-1", NOW);
        assertEquals(Optional.of(MailState.DELIVERED), outbox.stateOf(mail));
        assertEquals("ses-1", row().get("provider").s());
    }

    @ParameterizedTest
    @CsvSource({
        "SENT,DELIVERED,DELIVERED",
        "DELIVERED,SENT,DELIVERED",
        "DELIVERED,BOUNCED,BOUNCED",
        "BOUNCED,DELIVERED,BOUNCED",
        "BOUNCED,COMPLAINED,COMPLAINED",
        "COMPLAINED,BOUNCED,COMPLAINED",
        "SENT,REFUSED,REFUSED",
        "REFUSED,SENT,REFUSED",
        "SENT,SENT,SENT"
    })
    void reportsInAnyOrderNeverMoveAMailBackwards(MailState first, MailState second, MailState end) {
        claim();
        outbox.record(mail, first, NOW);
        outbox.record(mail, second, NOW);
        assertEquals(Optional.of(end), outbox.stateOf(mail));
    }

    @Test
    void aRefusedMailIsNeverClaimedAgain() {
        claim();
        outbox.refused(mail, NOW);
        assertEquals(Optional.of(MailState.REFUSED), outbox.stateOf(mail));
        assertFalse(outbox.claim(mail, NOW.plus(Duration.ofDays(1)), Sending.LEASE));
    }

    @Test
    void aReportOfAMailThatNobodyKnowsMakesNoRow() {
        outbox.record(mail, MailState.DELIVERED, NOW);
        outbox.release(mail);
        assertEquals(Optional.empty(), outbox.stateOf(mail));
    }

    @Test
    void aRowIsKeptSixtyDaysAndHoldsIdsAndStatesOnly() {
        claim();
        outbox.sent(mail, "ses-1", NOW);
        assertEquals(
                Long.toString(NOW.plus(Duration.ofDays(60)).getEpochSecond()),
                row().get("expires").n());
        assertEquals(Set.of("id", "state", "provider", "minute", "at", "expires"), row().keySet());
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
