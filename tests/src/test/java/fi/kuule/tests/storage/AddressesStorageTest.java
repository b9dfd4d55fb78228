package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbSoftBounces;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailId;
import fi.kuule.mail.SoftBounces;
import fi.kuule.mail.StopScope;
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
class AddressesStorageTest {
    private static final String TABLE = "AddressesTable";
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final StopScope ALL = new StopScope.Everything();
    private static final StopScope SURVEY = new StopScope.OneSurvey("asiointi");
    private static final StopScope REPORTS = new StopScope.Reports();
    private static int people = 0;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStoppedAddresses stopped;
    private final DynamoDbSoftBounces soft;
    private final DynamoDbAskedLedger asked;
    private final AddressKey address =
            AddressKey.of(new HmacKey(new byte[32]), new EmailAddress("asukas" + ++people + "@mantyranta.example"));

    AddressesStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        stopped = new DynamoDbStoppedAddresses(dynamoDb, TABLE);
        soft = new DynamoDbSoftBounces(dynamoDb, TABLE);
        asked = new DynamoDbAskedLedger(dynamoDb, TABLE);
    }

    @Test
    void whoSaidNothingIsNotStopped() {
        for (StopScope scope : List.of(ALL, SURVEY, REPORTS))
            assertEquals(Optional.empty(), stopped.stopOf(address, scope));
    }

    @Test
    void reasonsAddUpInAnyOrderAndTheGravestIsTold() {
        List<Reason> reasons = Arrays.asList(Reason.values());
        Collections.reverse(reasons);
        for (Reason reason : reasons) stopped.stop(address, ALL, reason, NOW);
        for (Reason reason : reasons) stopped.stop(address, ALL, reason, NOW.minusSeconds(60));
        assertEquals(Optional.of(Reason.COMPLAINED), stopped.stopOf(address, ALL));
    }

    @ParameterizedTest
    @CsvSource({
        "all,UNSUBSCRIBED,true,true,false",
        "all,BOUNCED_SOFTLY,true,true,true",
        "all,BOUNCED,true,true,true",
        "all,COMPLAINED,true,true,true",
        "survey,UNSUBSCRIBED,true,false,false",
        "reports,UNSUBSCRIBED,false,false,true",
        "reports,BOUNCED,false,false,true",
        "reports,COMPLAINED,false,false,true"
    })
    void aStopReachesItsScope(String scope, Reason reason, boolean survey, boolean another, boolean reports) {
        stopped.stop(
                address,
                Map.of("all", ALL, "survey", SURVEY, "reports", REPORTS).get(scope),
                reason,
                NOW);
        assertEquals(survey, stopped.stopOf(address, SURVEY).isPresent());
        assertEquals(
                another,
                stopped.stopOf(address, new StopScope.OneSurvey("asiointi-2")).isPresent());
        assertEquals(reports, stopped.stopOf(address, REPORTS).isPresent());
    }

    @Test
    void theGravestOfTwoScopesIsTold() {
        stopped.stop(address, SURVEY, Reason.UNSUBSCRIBED, NOW);
        stopped.stop(address, ALL, Reason.BOUNCED, NOW);
        assertEquals(Optional.of(Reason.BOUNCED), stopped.stopOf(address, SURVEY));
    }

    @Test
    void aStopThatThePersonAskedForIsLiftedAndLeavesNoRow() {
        Map<StopScope, String> facts = Map.of(ALL, "stop#all", SURVEY, "stop#survey#asiointi", REPORTS, "stop#reports");
        facts.forEach((scope, fact) -> {
            stopped.stop(address, scope, Reason.UNSUBSCRIBED, NOW);
            assertEquals(Optional.of(Reason.UNSUBSCRIBED), stopped.stopOf(address, scope));
            assertTrue(row(fact).containsKey("unsubscribed"), fact);
            stopped.lift(address, scope);
            stopped.lift(address, scope);
            assertEquals(Optional.empty(), stopped.stopOf(address, scope));
            assertEquals(Map.of(), row(fact));
        });
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED_SOFTLY", "BOUNCED", "COMPLAINED"})
    void aBounceAndAComplaintStayWhenTheStopIsLifted(Reason reason) {
        stopped.stop(address, ALL, reason, NOW);
        stopped.stop(address, ALL, Reason.UNSUBSCRIBED, NOW.plusSeconds(60));
        stopped.lift(address, ALL);
        assertEquals(Optional.of(reason), stopped.stopOf(address, ALL));
        assertFalse(row("stop#all").containsKey("unsubscribed"));
    }

    @Test
    void liftingOneScopeLeavesTheOthers() {
        stopped.stop(address, ALL, Reason.UNSUBSCRIBED, NOW);
        stopped.stop(address, SURVEY, Reason.UNSUBSCRIBED, NOW);
        stopped.lift(address, ALL);
        assertEquals(Optional.of(Reason.UNSUBSCRIBED), stopped.stopOf(address, SURVEY));
        assertEquals(Optional.empty(), stopped.stopOf(address, ALL));
    }

    @Test
    void softBouncesOfDifferentMailsAddUpAndTheSameOneDoesNot() {
        assertEquals(1, soft.note(address, ALL, new MailId("i0-a"), NOW));
        assertEquals(1, soft.note(address, ALL, new MailId("i0-a"), NOW.plusSeconds(60)));
        assertEquals(2, soft.note(address, ALL, new MailId("i1-a"), NOW.plusSeconds(60)));
        assertEquals(1, soft.note(address, REPORTS, new MailId("r-a"), NOW));
        assertEquals(
                Set.of("address", "fact", "expires", "i0-a", "i1-a"),
                row("soft#all").keySet());
    }

    @Test
    void aSoftBounceOfMoreThanHalfAYearAgoIsNotCounted() {
        soft.note(address, ALL, new MailId("i0-a"), NOW);
        Instant last = NOW.plus(SoftBounces.COUNTED);
        assertEquals(2, soft.note(address, ALL, new MailId("i0-b"), last));
        assertEquals(2, soft.note(address, ALL, new MailId("i0-c"), last.plusMillis(1)));
        assertEquals(
                Long.toString(last.plus(SoftBounces.COUNTED).getEpochSecond()),
                row("soft#all").get("expires").n());
    }

    @Test
    void ofManySoftBouncesAtOnceNoneIsLost() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> soft.note(address, ALL, new MailId("i0-" + i), NOW))
                    .toList());
        }
        assertEquals(16, soft.note(address, ALL, new MailId("i0-0"), NOW));
    }

    @ParameterizedTest
    @CsvSource({"0,30,false", "29,30,false", "30,30,false", "31,30,true", "400,30,true", "0,0,true", "1,0,true"})
    void anotherWaveAsksOnlyWhenTheQuietDaysAreOver(int daysLater, int quietDays, boolean mayAsk) {
        assertTrue(claim("kevat", DAY, 30));
        assertEquals(mayAsk, claim("syksy", DAY.plusDays(daysLater), quietDays));
    }

    private boolean claim(String wave, LocalDate day, int quietDays) {
        return asked.claim(address, wave, day, quietDays).isEmpty();
    }

    @Test
    void whoAskedIsToldToWhoMayNot() {
        claim("kevat", DAY, 30);
        assertEquals(Optional.of("kevat"), asked.claim(address, "syksy", DAY, 30));
    }

    @Test
    void anAddressIsTakenOverFromItsHolderOnly() {
        claim("kevat", DAY, 30);
        assertFalse(asked.takeOver(address, "talvi", "syksy", DAY, 30));
        assertTrue(asked.takeOver(address, "kevat", "syksy", DAY, 30));
        assertTrue(asked.takeOver(address, "kevat", "syksy", DAY, 30), "a write whose reply was lost is repeated");
        assertFalse(asked.takeOver(address, "kevat", "talvi", DAY, 30));
        assertTrue(claim("syksy", DAY, 30));
        assertFalse(claim("kevat", DAY, 30));
    }

    @Test
    void whoAskedBeforeTheHolderIsNotForgottenByTakingOver() {
        claim("kevat", DAY, 30);
        claim("kesa", DAY.plusDays(10), 5);
        assertFalse(asked.takeOver(address, "kesa", "syksy", DAY.plusDays(11), 30));
        assertTrue(asked.takeOver(address, "kesa", "talvi", DAY.plusDays(31), 30));
        assertFalse(claim("syksy", DAY.plusDays(31), 30));
    }

    @Test
    void nobodyHoldsAnAddressThatWasNeverAsked() {
        assertFalse(asked.takeOver(address, "kevat", "syksy", DAY, 30));
    }

    @Test
    void theSameWaveMayAskAgainSoThatABatchCanBeWorkedOnTwice() {
        assertTrue(claim("kevat", DAY, 30));
        assertTrue(claim("kevat", DAY.plusDays(1), 30));
    }

    @Test
    void whatASurveyWithoutQuietDaysAskedCountsForTheOthers() {
        assertTrue(claim("kevat", DAY, 0));
        assertFalse(claim("syksy", DAY.plusDays(10), 30));
    }

    @Test
    void ofManyWavesThatAskAtOnceOneDoes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> claims = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> claim("kysely-" + i, DAY, 30))
                    .toList());
            int claimed = 0;
            for (Future<Boolean> claim : claims) if (claim.get()) claimed++;
            assertEquals(1, claimed);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,366", "30,366", "365,366", "400,401"})
    void theLedgerForgetsOnlyWhenNoQuietPeriodCanAskForIt(int quietDays, int kept) {
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
