package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Releases;
import fi.kuule.language.LocalText;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Step;
import fi.kuule.organisation.Service;
import fi.kuule.response.Response;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.Invitations.Due;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkException;

/** Every write that must not be done twice, done, its reply lost, and repeated by the SDK. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostReplyTest {
    private static final WaveId WAVE = new WaveId("syksy");
    private static final MailId MAIL = MailId.ofInvitation("claimed");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Tally TALLY = Tally.of(1, 0, 0, 2, 0, 0, 0, 3, 1, 4, 9);
    private Stores stores;
    private DynamoDbInvitations invitations;
    private DynamoDbResponses responses;
    private DynamoDbTallies tallies;
    private DynamoDbWaves waves;

    @BeforeAll
    void start() {
        stores = new Stores();
        invitations = new DynamoDbInvitations(stores.dynamoDb, "InvitationsTable");
        responses = new DynamoDbResponses(stores.dynamoDb, "ResponsesTable", new Random(1), "InvitationsTable");
        tallies = new DynamoDbTallies(stores.dynamoDb, "TalliesTable");
        waves = new DynamoDbWaves(new RegisterTable(stores.dynamoDb, "RegisterTable"));
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    private void loseReplyOf(String operation) {
        stores.weather.clear();
        stores.weather.bring(Fault.LOST_REPLY, Calls.of(operation), Spell.nth(1));
    }

    /** Of every attempt, so that the function hears of nothing. */
    private void loseRepliesOf(String operation) {
        stores.weather.clear();
        stores.weather.bring(Fault.LOST_REPLY, Calls.of(operation), Spell.nth(1).lasts());
    }

    @AfterEach
    void struckOnce() {
        stores.weather.clear();
        assertTrue(stores.weather.struck(Fault.LOST_REPLY) > 0);
    }

    @Test
    void aFirstAnswerIsStoredOnceAndTheTransactionSaysSo() {
        Invitation invitation = Examples.invitation(WAVE, "first");
        invitations.add(invitation);
        loseReplyOf("TransactWriteItems");
        assertTrue(responses.addFirst(Examples.response("first"), invitation.id()));
        assertFalse(responses.addFirst(Examples.response("second"), invitation.id()));
        assertTrue(responses.find(Examples.response("second").key()).isEmpty());
    }

    @Test
    void aFirstAnswerOfWhichNothingIsHeardIsFoundByTheSameFormAgain() {
        Invitation invitation = Examples.invitation(WAVE, "unheard");
        invitations.add(invitation);
        loseRepliesOf("TransactWriteItems");
        assertThrows(SdkException.class, () -> responses.addFirst(Examples.response("unheard"), invitation.id()));
        assertFalse(responses.addFirst(Examples.response("unheard"), invitation.id()));
        assertTrue(responses.find(Examples.response("unheard").key()).isPresent());
    }

    @Test
    void anAnswerWithoutInvitationIsFoundUnderItsKey() {
        loseReplyOf("PutItem");
        assertFalse(responses.add(Examples.response("open")));
        assertTrue(responses.find(Examples.response("open").key()).isPresent());
    }

    @Test
    void aClaimIsNobodysUntilItsLeaseIsOverAndThenTheNextAttempts() {
        DynamoDbOutbox outbox = new DynamoDbOutbox(stores.dynamoDb, "OutboxTable", new Random(1));
        loseReplyOf("PutItem");
        assertFalse(outbox.claim(MAIL, Examples.NOW, LEASE));
        assertEquals(Optional.of(MailState.CLAIMED), outbox.stateOf(MAIL));
        assertFalse(outbox.claim(MAIL, Examples.NOW.plusSeconds(60), LEASE));
        assertTrue(outbox.claim(MAIL, Examples.NOW.plus(LEASE).plusSeconds(1), LEASE));
        assertFalse(outbox.claim(MAIL, Examples.NOW.plus(LEASE).plusSeconds(2), LEASE));
    }

    @Test
    void aMailThatIsMarkedSentStaysSent() {
        DynamoDbOutbox outbox = new DynamoDbOutbox(stores.dynamoDb, "OutboxTable", new Random(1));
        MailId mail = MailId.ofInvitation("sent");
        outbox.claim(mail, Examples.NOW, LEASE);
        loseReplyOf("UpdateItem");
        outbox.take(mail, new Step.Accept(Examples.NOW, "ses-1"));
        assertEquals(Optional.of(MailState.SENT), outbox.stateOf(mail));
    }

    @Test
    void aDueMailThatWasMovedUnheardIsDueAgainAfterTheClaimTime() {
        Invitation invitation = Examples.invitation(new WaveId("due"), "due");
        invitations.add(invitation);
        Due due = invitations.due(new WaveId("due"), Examples.NOW, 10).getFirst();
        Instant next = Examples.NOW.plus(MailDispatch.CLAIM);
        loseReplyOf("UpdateItem");
        assertFalse(invitations.moveDue(due, next));
        assertEquals(List.of(), invitations.due(new WaveId("due"), next.minusSeconds(1), 10));
        assertEquals(List.of(new Due(invitation.id(), next, 0)), invitations.due(new WaveId("due"), next, 10));
    }

    @Test
    void whoWasAskedIsCountedOnce() {
        DynamoDbAsked asked = new DynamoDbAsked(stores.dynamoDb, "TalliesTable");
        AskedCounts counts = new AskedCounts(Map.of(Examples.LIBRARY, Map.of("16-29|*|fi", 20)), Map.of());
        loseReplyOf("PutItem");
        asked.put(new BatchId(WAVE, 0), counts);
        assertEquals(List.of(counts), asked.of(WAVE));
    }

    @Test
    void theQuietPeriodIsClaimedByItsWaveAndByNoOther() {
        DynamoDbAskedLedger ledger = new DynamoDbAskedLedger(stores.dynamoDb, "AddressesTable");
        AddressKey address = new AddressKey("a".repeat(22));
        loseReplyOf("PutItem");
        assertEquals(Optional.empty(), ledger.claim(address, "syksy", Examples.DAY, 90));
        assertEquals(Optional.of("syksy"), ledger.claim(address, "talvi", Examples.DAY, 90));
    }

    @Test
    void aWaveIsAddedAndChangedAndBothAreSaid() {
        Wave draft = Examples.wave("lost");
        loseReplyOf("PutItem");
        waves.add(draft);
        loseReplyOf("PutItem");
        assertTrue(waves.replace(draft.to(WaveState.RUNNING)));
        assertEquals(WaveState.RUNNING, waves.find(draft.id()).orElseThrow().state());
        assertFalse(waves.replace(draft.to(WaveState.STOPPED)));
    }

    @Test
    void aDayIsCountedWhole() {
        DayTally day = day(Examples.DAY, Examples.NOW);
        loseReplyOf("PutItem");
        tallies.putDay(day);
        assertEquals(List.of(day), tallies.days(Examples.LIBRARY, Examples.DAY, Examples.DAY));
    }

    private static DayTally day(LocalDate day, Instant readAt) {
        return new DayTally(
                Examples.LIBRARY, day, Examples.SURVEY, TALLY, Map.of(), Map.of(), readAt, day.plusDays(30));
    }

    @Test
    void aDayEntersItsMonthOnce() {
        DayTally day = day(LocalDate.of(2026, 3, 2), Examples.NOW);
        tallies.putDay(day);
        YearMonth march = YearMonth.of(2026, 3);
        MonthTally month = new MonthTally(
                Examples.LIBRARY, march, Examples.SURVEY, TALLY, Map.of(), Map.of(), Set.of(day.day()), 1);
        loseReplyOf("TransactWriteItems");
        assertTrue(tallies.seal(day, month));
        assertEquals(List.of(month), tallies.months(Examples.LIBRARY, march, march));
        assertEquals(List.of(), tallies.days(Examples.LIBRARY, day.day(), day.day()));
    }

    @Test
    void aReleaseIsRememberedAndShown() {
        Service service = new Service(
                Examples.LIBRARY,
                1,
                LocalText.same("Kirjasto"),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
        tallies.putDay(day(LocalDate.of(2026, 5, 4), Examples.NOW));
        YearMonth may = YearMonth.of(2026, 5);
        DynamoDbReleaseLedger ledger = new DynamoDbReleaseLedger(stores.dynamoDb, "ReportsTable");
        Releases releases = new Releases(ledger, tallies, () -> Examples.NOW, ZoneId.of("Europe/Helsinki"));
        loseReplyOf("PutItem");
        assertEquals(
                Disclosure.publish(TALLY, false), releases.of(service, may, may).get(may));
        assertEquals(1, ledger.find(Examples.LIBRARY, may, may).get(may).revision());
    }

    @Test
    void importedAnswersAreStoredOnceEach() {
        List<Response> imported = IntStream.range(0, 60)
                .mapToObj(i -> Examples.response("imported " + i))
                .toList();
        int before = stores.rows("ResponsesTable").size();
        loseReplyOf("BatchWriteItem");
        stores.weather.bring(Fault.LEFT_OVER, Calls.of("BatchWriteItem"), Spell.every(2));
        responses.addAll(imported);
        assertEquals(before + 60, stores.rows("ResponsesTable").size());
        assertTrue(stores.weather.struck(Fault.LEFT_OVER) > 0);
    }
}
