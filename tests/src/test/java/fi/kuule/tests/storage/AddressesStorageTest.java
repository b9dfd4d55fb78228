package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class AddressesStorageTest {
    private static final String TABLE = "AddressesTable";
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static int people = 0;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStoppedAddresses stopped;
    private final DynamoDbAskedLedger asked;
    private final AddressKey address =
            AddressKey.of(new HmacKey(new byte[32]), new EmailAddress("asukas" + ++people + "@mantyranta.example"));

    AddressesStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        stopped = new DynamoDbStoppedAddresses(dynamoDb, TABLE);
        asked = new DynamoDbAskedLedger(dynamoDb, TABLE);
    }

    @Test
    void whoSaidNothingIsNotStopped() {
        assertEquals(Optional.empty(), stopped.stopOf(address));
    }

    @Test
    void reasonsAddUpInAnyOrderAndTheGravestIsTold() {
        List<Reason> reasons = Arrays.asList(Reason.values());
        Collections.reverse(reasons);
        for (Reason reason : reasons) stopped.stop(address, reason, NOW);
        for (Reason reason : reasons) stopped.stop(address, reason, NOW.minusSeconds(60));
        assertEquals(Optional.of(Reason.COMPLAINED), stopped.stopOf(address));
    }

    @Test
    void aStopThatThePersonAskedForIsLiftedAndLeavesNoRow() {
        stopped.stop(address, Reason.UNSUBSCRIBED, NOW);
        assertEquals(Optional.of(Reason.UNSUBSCRIBED), stopped.stopOf(address));
        stopped.lift(address);
        stopped.lift(address);
        assertEquals(Optional.empty(), stopped.stopOf(address));
        assertEquals(Map.of(), row("stop#all"));
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED", "COMPLAINED"})
    void aBounceAndAComplaintStayWhenTheStopIsLifted(Reason reason) {
        stopped.stop(address, reason, NOW);
        stopped.stop(address, Reason.UNSUBSCRIBED, NOW.plusSeconds(60));
        stopped.lift(address);
        assertEquals(Optional.of(reason), stopped.stopOf(address));
        assertFalse(row("stop#all").containsKey("unsubscribed"));
    }

    @ParameterizedTest
    @CsvSource({"0,30,false", "29,30,false", "30,30,false", "31,30,true", "400,30,true", "0,0,true", "1,0,true"})
    void anotherWaveAsksOnlyWhenTheQuietDaysAreOver(int daysLater, int quietDays, boolean mayAsk) {
        assertTrue(asked.claim(address, "kevat", DAY, 30));
        assertEquals(mayAsk, asked.claim(address, "syksy", DAY.plusDays(daysLater), quietDays));
    }

    @Test
    void theSameWaveMayAskAgainSoThatABatchCanBeWorkedOnTwice() {
        assertTrue(asked.claim(address, "kevat", DAY, 30));
        assertTrue(asked.claim(address, "kevat", DAY.plusDays(1), 30));
    }

    @Test
    void whatASurveyWithoutQuietDaysAskedCountsForTheOthers() {
        assertTrue(asked.claim(address, "kevat", DAY, 0));
        assertFalse(asked.claim(address, "syksy", DAY.plusDays(10), 30));
    }

    @Test
    void ofManyWavesThatAskAtOnceOneDoes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> claims = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> asked.claim(address, "kysely-" + i, DAY, 30))
                    .toList());
            int claimed = 0;
            for (Future<Boolean> claim : claims) if (claim.get()) claimed++;
            assertEquals(1, claimed);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,181", "30,181", "365,366"})
    void theLedgerForgetsOnlyWhenNoUsualQuietPeriodCanAskForIt(int quietDays, int kept) {
        asked.claim(address, "kevat", DAY, quietDays);
        assertEquals(
                Long.toString(DAY.plusDays(kept).atStartOfDay(ZoneOffset.UTC).toEpochSecond()),
                row("asked").get("expires").n());
    }

    private Map<String, AttributeValue> row(String fact) {
        return dynamoDb.getItem(request -> request.tableName(TABLE)
                        .key(Map.of(
                                "address", AttributeValue.fromS(address.value()),
                                "fact", AttributeValue.fromS(fact)))
                        .consistentRead(true))
                .item();
    }
}
